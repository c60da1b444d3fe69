
"use strict";
// A reader for the rows of the page: a filter, and keys that go from row to row. It only hides, shows and focuses:
// no text of the page is ever read as HTML.
(() => {
  const element = (id) => document.getElementById(id);
  const bar = element("bar"), search = element("search"), count = element("count"), help = element("help");
  const kinds = Array.from(bar.querySelectorAll("input[type=checkbox]"));
  const pairs = Array.from(document.querySelectorAll("section"), (section) =>
    ({ section, rows: Array.from(section.querySelectorAll(".bead")) }));
  const rows = pairs.flatMap((pair) => pair.rows);
  const places = new Map(rows.map((row, place) => [row, place]));
  const noun = bar.dataset.noun;
  let folded = null;   // the text of each row as it is searched, made when it is first asked for
  let here = -1;       // the place of the row the keys go on from
  let stop = null;     // the row that Tab comes to
  let waiting = 0;

  // Case and marks do not matter: "dien bien" finds "Điện Biên". Marks go before NFD too, which is quadratic in them.
  const bare = (text) => text.replace(/\p{M}+/gu, "");
  const fold = (text) => bare(bare(text).normalize("NFD")).toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ").trim();
  const textOf = (row) => Array.from(row.querySelectorAll(".side"), (side) => fold(side.textContent)).join("\n");

  function filter() {
    const wanted = fold(search.value);
    const chosen = kinds.filter((box) => box.checked).map((box) => box.value);
    if (wanted && !folded) folded = rows.map(textOf);
    let hits = 0, place = 0, first = null;
    for (const pair of pairs) {
      let found = 0;
      for (const row of pair.rows) {
        const hit = (!chosen.length || chosen.some((kind) => row.classList.contains(kind)))
          && (!wanted || folded[place].includes(wanted));
        row.hidden = !hit;
        if (hit && !first) first = row;
        found += hit;
        place += 1;
      }
      pair.section.hidden = !found;
      hits += found;
    }
    if (!stop || stop.hidden) stopAt(first);
    element("none").hidden = hits > 0 || !rows.length;
    const all = `${rows.length.toLocaleString("en")} ${noun}${rows.length === 1 ? "" : "s"}`;
    count.textContent = hits === rows.length ? all : `${hits.toLocaleString("en")} of ${all}`;
  }

  function filterSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(filter, rows.length > 2000 ? 150 : 0);
  }

  function stopAt(row) {
    if (stop) stop.tabIndex = -1;
    stop = row;
    if (stop) stop.tabIndex = 0;
  }

  function go(row) {
    here = places.get(row);
    stopAt(row);
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  // Who has scrolled before the first key starts with what is on the screen.
  function onScreen() {
    if (scrollY < innerHeight / 2) return 0;
    const row = document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest(".bead");
    return row ? places.get(row) : 0;
  }

  // To the next row in a direction that is shown and of a kind; where there is none the focus stays.
  function step(direction, kind, from = here < 0 ? onScreen() - direction : here) {
    for (let place = from + direction; place >= 0 && place < rows.length; place += direction) {
      const row = rows[place];
      if (!row.hidden && (!kind || row.classList.contains(kind))) return go(row);
    }
  }

  const first = () => step(1, null, -1), last = () => step(-1, null, rows.length);
  const keys = {
    j: () => step(1), k: () => step(-1), n: () => step(1, "low"), N: () => step(-1, "low"),
    u: () => step(1, "alone"), U: () => step(-1, "alone"),
    "/": () => { search.focus(); search.select(); }, "?": () => help.showModal(),
  };
  const keysOnRows = {
    ArrowDown: () => step(1), ArrowUp: () => step(-1), Home: first, End: last,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    let act = null;
    if (event.target === search) {
      if (event.key === "Escape") act = () => { search.value = ""; filter(); search.blur(); };
      if (event.key === "Enter" || event.key === "ArrowDown") act = () => { filter(); first(); };
    } else {
      act = keys[event.key] || (event.target.closest(".bead") && keysOnRows[event.key]);
    }
    if (act) {
      event.preventDefault();
      act();
    }
  });
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest(".bead");
    if (row && places.get(row) !== here) go(row);
  });
  search.addEventListener("input", filterSoon);
  kinds.forEach((box) => box.addEventListener("change", filter));
  element("ask").addEventListener("click", () => help.showModal());
  element("close").addEventListener("click", () => help.close());

  bar.hidden = false;
  filter();
  const named = places.has(element(location.hash.slice(1))) && element(location.hash.slice(1));
  if (named) go(named);
})();
