"""The lists of the TOML files beside, compiled by tools/compile_abbreviations.py: change the TOML instead.

In the order of their keys; "" is all languages together.
"""

# fmt: off
LISTS: dict[str, tuple[str, str, str, str, str, str, bool, str, str]] = {
    "": (
        "Abg Adj Adm Adv Alb Alm Amb Arch Archbp Arq Assoc Asst Atty Av Avv BS BSCK Bb Bgm Bp Bpk Brig Bs Bsck CC "
        "Cap Capt Card Cav Cdr Cdt Cdte Cel Cf Cfr Cmdr Cne Cnel Col Comm Cpl Cpt D Dep Det Dipl Dn Don Dott "
        "Dott.ssa Doç Dr Dr.ssa Dra Dras Dres Drs Dª Dña EE Egr Eng Enga Engº Excma Excmo Exma Exmo FF Fr Fra "
        "Frei Frhr Frl Ft GS Gal Gebr Gen Gens Gent Geom Gng Gov Govs Gral Gs Gén H Hj Hll Hna Hno Hon Hptm Hr "
        "Hrn Ill Ilma Ilmo Ing Insp Ir JJ Jl KS KTS Kard Kol Ks Kts LS Lda Ldo Lic Ls Lt Ltn M MM Mag Magg Maj "
        "Mes Messrs Mgr Mgrs Mlle Mlles Mme Mmes Mons Mr Mrs Ms Msgr Mt Mts Mudr Mw Mx NGND NGƯT NSND NSƯT Ny "
        "Obst Ofc Org P P.GS P.S PGS PS Pbro Pdte Pe Pgs Pr Pres Prof Prof.ssa Profa Proff Profs Profª Prs Präs "
        "Pt Pte Pvt Q RR Rag Rdo Rep Reps Rev Revd S SS Sac Sdr Sdri Sec Sen Sens Sgt Sgto Sig Sig.na Sig.ra Sigg "
        "Sigra Skt Sn Spett Sr Sra Sras Sres Srs Srta St Sta Ste Sto Sts Supt T.P TP TS TT TX Ten Tgl Th.S ThS "
        "Ths Tn Tp Treas Ts Tt Tte Tx Tüm Ud Uds Ul Univ-Prof Vd Vds Ver Vgl X Yrd abp abzgl allg ang ap approx "
        "aprox arch ausschl avv bayer bes betr bez bijv bl.a bspw bzw ca cf cfr d.h d.w.z dhr dir dl dlui dna "
        "dott dr dra drs dt dvs dép ehem einschl eng engl entspr env esim esp ev evang evtl exkl f.eks franc fru "
        "frz geb gegr gem gen gesch gest ggf griech hab herr hr hra i.A i.V i.d.R i.v.m ifj ill incl ing inkl "
        "insb insbes inż ir ital jew jf jhr judr kath kb kpt ks lat lic lt m.b.t max mevr mgr mht mind mld mln "
        "mons mudr mw n.Chr nachm napr např niem np ns o.a o.ä odst pga pp prof profa pí płk red resp ros rva röm "
        "s.k s.o s.u schweiz schweizer sen sig sog span spez sr sra sras sres srs srta staatl städt t.a.v t.ex "
        "techn tgl tj tp tys tzn tzv tzw u.U u.a ul urspr v.Chr v.a verh vgl viz vnl vorm vs wirtsch wiss wł z.B "
        "z.T z.Zt z.b zob zzgl österr özv čl Đ/c ĐB ĐH đ/c łac Św św Αγ Δρ Στρ βλ δηλ κ κα κκ π.χ акад вул ген "
        "госп гр див доц им кап кв напр обл п.п пл полк пр просп проф р-н рис св см стр т.е т.зв т.к т.н табл тов "
        "ул ім",
        "Abb Abs Anm Apr Apt Art Arts Aufl Aug Bd Bde Bk Cap Ch Chap Dec Dez Di Do Eq Ex Ext Fax Feb Fig Figs Fr "
        "Fri H Hft Hwy Jan Jg Jh Jhd Jul Jun Kap Mar Mi Mo Mon Mrz N No Nos Nov Nr Nrn Núm Oct Okt Op Pag Par Pos "
        "Pt Pág Págs Rm Rn Rte Rz S Sa Sat Sec Sep Sept So Ste Sun Tab Tel Thu Thur Thurs Tr Tue Tues Tél Ver Vol "
        "Vols Wed Ziff abr ago al apr apt art arts artt avr bk c cap capp caps cca ch chap coll dez dic déc ed "
        "ene eq ex ext f fax feb fev ff fig figg figs fév févr gen giu h inc jan janv juil jul jun l lett lug lám "
        "mag mai mar may ms mss n nn no nos nov nr num nº núm núms oct op ott out p pag pagg par para pl pp pt "
        "pág págs párr rođ rte sec sect sep sept set sett sk số t tav tel tfno tr tél v ver vers vol voll vols § "
        "éd Č č č.p čís ĐT Đt đ đt αρ σελ вып гл ок тел №",
        "AA Ala Ariz Ark Assn Assoc Av Avda Ave Bd Bhf Bldg Blvd Bros Bs.As Calif Cia Cie Co Colo Conn Corp Cos "
        "Ct Cía Dept Depto E.U.A E.V EE.UU EEUU EUA Ecc Esq Etc Ex Fla Ga Govt HH Hbf Hwy Ill Inc Ind Intl J.-C "
        "JSC Jahrh Jh Jhd Jr Kan Kans Ky L.P LLC Ln Ltd Ltda Mass Md Mfg Mill Min Minn Mio Miss Mo Mont Mrd Natl "
        "Neb Nebr Nev OO Okla Ore PLC Pa Penn Pl Plc Pty Pvt R Rd S.A S.L S.p.A S.r.l Sarl Sek Spa Sq Sr Srl St "
        "Std Stk Str Sts Sté Tenn Tex Tsd UU Univ Va Vt Wash Wis Wyo a.C a.D a.m ab abbr adj adr adv apod approx "
        "apr arr atd atp attn av avda avg bd bld bldg boul c.-à-d c.à.d cit cm col coll cont coop coord d.C dept "
        "depto dll dpt dpto dsb dst dép e.V e.d ecc eds ej env enz etc ex ff ft fwd govt hab hr hrs i.R ibid ing "
        "itd itp kg km lb lbs m.m max min mins mm mph máx mín o.ä op org orgs orig osv oz p.-ex p.es p.m p.zza "
        "pron ref rens repr res rev réd réf rééd sec secs seg segg sqq ss stb suiv temp trad trans u.ä usf usw "
        "v.le v.v vb vs vv yd yds Éd éd éds ş.a δισ εκατ κ.ά κ.λπ вв гг грн др коп млн млрд пр руб т.д т.п тис "
        "тыс",
        "",
        "A Aber About According Această Acest Actualmente Además After Agli Agora Ahora Ai Ainda Ainsi Al Alcuni "
        "Ale Algunos Alguns All All' Alla Alle Allerdings Alles Allo Allora Alors Als Also Although Além Am Ama "
        "Amanhã Amikor Among An Ancak Anche Ancora And Anh Another Ante Antes Ao Aos Apesar Après Após Aquel "
        "Aquela Aquele Aquella Are As Asimismo Assim Así At Attualmente Atualmente Até Au Auch Auf Aujourd'hui "
        "Aunque Aus Aussi Autre Aux Außerdem Avant Avec Ayer Az Aún Ba Bajo Because Before Bei Beide Beim Between "
        "Bien Bir Bis Bisher Both Bu Bunun But By Byli Było Bà Bác Bên Bị Bởi C' Cada Can Car Ce Celle Celui "
        "Cependant Certaines Certains Ces Cet Cette Ceux Chaque Che Chez Chi Chiều Cho Cháu Chú Chúng Chỉ Chị Ci "
        "Ciò Com Come Comme Comment Como Con Contudo Cosa Così Could Cuando Cuál Cuándo Cuối Cuộc Các Când Còn Có "
        "Cómo Cô Cùng Cũng Cả D' D'autres Da Dabei Dadurch Dafür Dagegen Dagli Daha Daher Dal Dalam Dall' Dalla "
        "Dalle Damit Danach Dann Dans Dar Darum Das Dass Dat De Degli Dei Del Dell' Della Delle Dello Dem Demain "
        "Den Denn Depois Depuis Der Des Desde Deshalb Despite Después Deswegen Det Deux Deze Di Dia Did Die Diese "
        "Diesem Diesen Dieser Dieses Dit Do Doch Does Dois Domani Donc Donde Dopo Dort Dos Dove Drei Du Duas Due "
        "După Durante Durch During Dès Dónde Dù Dưới E Ea Each Ed Een Efter Egli Egy Ei Ein Eine Einem Einen "
        "Einer Einige El Ela Elas Ele Eles Ella Ellas Elle Elles Ello Ellos Em Embora En Enfin Enquanto Ensuite "
        "Entonces Entre Então Er Era Erano Es Esa Esas Ese Eso Esos Essa Essas Esse Esses Essi Esta Estas Este "
        "Estes Esto Estos Está Están Estão Et Eu Even Every Ez Few Foi For Foram Fra From Fue Für Gdy Gegen "
        "Gestern Già Gli Grâce Gần Ha Haben Had Hai Han Hanno Has Hasta Hat Have Hay He Her Here Het Heute Hier "
        "Hij His Hiện Hoje Hon How However Hoy Hoặc Hun Hàng Há Hän Hôm Hơn Họ I Ich Ici Ieri If Ihr Ihre Ihren "
        "Il Ils Im In Infatti Infine Ini Inoltre Insgesamt Io Is Isso Ist Isto It Its Itu J' Jak Je Jednak Jedoch "
        "Jene Jener Jest Jetzt Ještě Já Kami Kann Karena Když Kein Keine Khi Khoảng Không Kiedy Kun Können Kết L' "
        "La Las Last Later Laut Le Lei Les Let Leur Leurs Lo Loro Lorsqu' Lorsque Los Luego Lui Là Lúc Lại Ma "
        "Maar Mais Malgré Man Manche Many Mas May Mañana Me Meanwhile Mediante Mehrere Mein Meine Men Mentre "
        "Menurut Mereka Mes Meu Mi Mia Mientras Might Minha Mio Mis Mit Molti Mon Moreover Morgen Most Muchos "
        "Muitos Mutta Muy My Myös Mà Más Mặc Mọi Mỗi Một Mới N' Na Nach Namun Nas Nay Ne Negli Nei Nel Nell' "
        "Nella Nelle Nello Nem Next Ngay Ngoài Ngày Người Nhiều Như Nhưng Nhờ Những Ni Nicht Nie No Nobody Noch "
        "Noi Non Nonostante Nos Nosotros Nossa Nosso Nostro Not Nothing Notre Nous Now Nu Nuestra Nuestro Num "
        "Numa Nun Nur Nyt Não När Når Né Née Nó Nós Năm Nếu O Ob Obwohl Och Oder Og Oggi Ogni Også Ohne On Once "
        "Onde One Only Ontem Ook Oppure Or Ora Os Other Otra Otro Otros Ou Oui Our Outra Outro Outros Over Où "
        "Pada Par Para Parmi Pela Pelas Pelo Pelos Pendant Pentru Per Perché Pero Però Phía Più Please Plusieurs "
        "Po Poco Podczas Podle Poi Pois Por Porque Porém Pour Pourquoi Pourtant Prima Puis Při Qu' Qua Quais Qual "
        "Quale Quali Quand Quando Que Quel Quella Quelle Quelles Quelli Quello Quels Quem Questa Queste Questi "
        "Questo Qui Quindi Quién Quoi Qué Riêng Rồi S' Sa Saat Sans Sau Schon Se Secondo Segundo Según Sein Seine "
        "Seit Selon Sem Senza Ses Setelah Seu Seus She Should Si Sie Sin Since Sind Sino Sitten Situé Située So "
        "Sobre Soll Solo Some Son Sondern Sono Sonra Sopra Sotto Sous Später Still Su Sua Suas Such Sue Sul Sulla "
        "Suo Suoi Sur Sus Sáng São Só Sẽ Số Tak Także También Também Tampoco Te Tem Tetapi Thanks That The Their "
        "Then Theo There These They This Those Though Three Thus Thì Thật Thế Ti Til To Toda Todas Todavía Today "
        "Todo Todos Toen Tous Tout Toute Toutefois Toutes Tra Tras Tre Tres Trois Trong Trotz Trotzdem Trên Três "
        "Trước Tu Tuttavia Tutti Tutto Tuy Two Tämä Têm Tôi Tú Tại Tất Tối Từ Um Uma Umas Un Un' Una Unas Und "
        "Under Une Uno Unos Uns Unser Unsere Unter Until Untuk Usted Ustedes Varios Ve Ved Vers Vi Viele Việc "
        "Você Vocês Voi Voici Voilà Volgens Vom Von Vor Vorm Vos Votre Vous Và Vários Vì Vậy Về Với Vụ Vừa Wann "
        "War Waren Warum Was We Według Wegen Weil Wenn Wer Werden Were What When Where Which While Who Why Wie "
        "Wieso Wij Will Wir Wird With Without Wo Would Während Y Ya Yesterday Yet Yo You Your Zij Został Zu Zudem "
        "Zum Zur Zwei Zwischen À Às È È' É Él És Ông Über Đang Đây Đã Đó Được Đầu Đến Để Đối Ένας Όμως Όταν Αλλά "
        "Αν Από Αυτή Αυτό Αυτός Για Δεν Είναι Η Θα Και Με Μια Ο Οι Σε Στη Στην Στις Στο Στον Σύμφωνα Τα Το Ωστόσο "
        "Але В Вона Вони Все Вчера Він Для Его Если Её За Из Их Його Как Когда Коли Ми Мы На Но Однако Он Она Они "
        "По После Поэтому При Після Сегодня Сейчас Та Так Также Там Теперь Тогда У Це Что Это Якщо Ở",
        "aber ai allora alors also and anh are bitte but c' call can ce chị come comment como cosa cuando cái có "
        "cómo danke dann das des did do does don't du e ela ele eles ella elle elles ellos em entonces então er "
        "es eso esto et eu gracias grazie has have he her his how họ i i'm ich if ihr il ils im io is isso it j' "
        "ja je just không las lei les let loro los lui ma mais mas merci mes mon my mình nein nhưng no noi non "
        "nosotros nous não nó nós obrigado ok okay on oui our perché pero please poi pourquoi puis quand quando "
        "que questo qui qué sao se she should si sie so thanks that their then there these they this those thì tu "
        "tôi tú und une você vocês voi vous và warum was we wenn what when where who why wie will wir wo would y "
        "y'a yes yo you your ça él",
        False,
        "Apr April Armee Auflage Aug August Band Bezirk Bundestag Dez Dezember Division Etage Feb Feber Februar "
        "Folge Geburtstag Infanterie-Division Jahr Jahrestag Jahrhundert Jahrhunderte Jahrhunderts Jahrtausend "
        "Jahrtausends Jan Januar Jh Jhd Jul Juli Jun Juni Jänner Kapitel Klasse Mai Mal Minute Monat März Nov "
        "November Okt Oktober Parteitag Platz Rang Runde Sept September Spieltag Staffel Stock Tag Tages Woche",
        "am beim das dem den der des die diesem dieser einen einer ihren ihrer im ins jeden jeder jedes seinen "
        "seiner vom zum zur",
    ),
    "de": (
        "Abg Bgm Dipl Dr Fr Frhr Frl Gebr Gen Hll Hptm Hr Hrn Ing Kard Lt Mag Maj Mr Mrs Ms Obst Prof Präs Skt Sr "
        "St Univ-Prof Vgl a abzgl allg ausschl bayer bes betr bez bspw bzw ca d d.h dt e ehem einschl engl entspr "
        "ev evang evtl exkl frz geb gegr gem gesch gest ggf griech i i.A i.V i.d.R inkl insb insbes ital jew kath "
        "lat lt m max mind n.Chr nachm o o.ä röm s s.o s.u schweiz schweizer sog span spez staatl städt techn u "
        "u.U u.a urspr v v.Chr v.a verh vgl vorm wirtsch wiss z z.B z.T z.Zt z.b zzgl österr",
        "Abb Abs Anm Apr Art Aufl Aug Bd Bde Dez Di Do Fax Feb Fig Fr H Hft Jan Jg Jh Jhd Jul Jun Kap Mi Mo Mrz "
        "Nov Nr Nrn Okt Pos Rn Rz S Sa Sep Sept So Tab Tel Ziff",
        "Bhf Cie Co Corp E.V Hbf Inc Jahrh Jh Jhd Jr Ltd Mill Min Mio Mrd Pl Sek Sr St Std Stk Str Tsd a.D e.V "
        "etc f ff i.R o.ä u.ä usf usw",
        "",
        "Aber Alle Allerdings Alles Als Am An Auch Auf Aus Außerdem Bei Beide Beim Bis Bisher Da Dabei Dadurch "
        "Dafür Dagegen Daher Damit Danach Dann Darum Das Dass Dem Den Denn Der Des Deshalb Deswegen Die Diese "
        "Diesem Diesen Dieser Dieses Doch Dort Drei Du Durch Ein Eine Einem Einen Einer Einige Er Es Für Gegen "
        "Gestern Haben Hat Heute Hier Ich Ihr Ihre Ihren Im In Insgesamt Ist Jedoch Jene Jener Jetzt Kann Kein "
        "Keine Können Laut Man Manche Mehrere Mein Meine Mit Morgen Nach Nicht Noch Nun Nur Ob Obwohl Oder Ohne "
        "Schon Sein Seine Seit Sie Sind So Soll Sondern Später Trotz Trotzdem Um Und Unser Unsere Unter Viele Vom "
        "Von Vor Vorm Wann War Waren Warum Was Wegen Weil Wenn Wer Werden Wie Wieso Wir Wird Wo Während Zu Zudem "
        "Zum Zur Zwei Zwischen Über",
        "aber bitte danke dann das du er es ich ihr ja nein sie und warum was wenn wie wir wo",
        True,
        "Apr April Armee Auflage Aug August Band Bezirk Bundestag Dez Dezember Division Etage Feb Feber Februar "
        "Folge Geburtstag Infanterie-Division Jahr Jahrestag Jahrhundert Jahrhunderte Jahrhunderts Jahrtausend "
        "Jahrtausends Jan Januar Jh Jhd Jul Juli Jun Juni Jänner Kapitel Klasse Mai Mal Minute Monat März Nov "
        "November Okt Oktober Parteitag Platz Rang Runde Sept September Spieltag Staffel Stock Tag Tages Woche",
        "am beim das dem den der des die diesem dieser einen einer ihren ihrer im ins jeden jeder jedes seinen "
        "seiner vom zum zur",
    ),
    "en": (
        "Adm Amb Archbp Assoc Asst Atty Bp Brig Capt Cdr Cmdr Col Cpl Cpt Dep Det Dr Drs Fr Ft Gen Gens Gov Govs "
        "Hon Insp Lt Ltn Maj Messrs Mgr Mlle Mme Mmes Mr Mrs Ms Msgr Mt Mts Mx Ofc P.S PS Pres Prof Profs Pt Pte "
        "Pvt Rep Reps Rev Revd Sec Sen Sens Sgt Sr St Ste Supt Treas approx ca cf esp incl v viz vs",
        "Apr Apt Art Arts Aug Bk Ch Chap Dec Eq Ex Ext Feb Fig Figs Fri Hwy Jan Jul Jun Mar Mon No Nos Nov Oct Op "
        "Par Pt Rm Rte Sat Sec Sep Sept Ste Sun Tel Thu Thur Thurs Tue Tues Ver Vol Vols Wed apt art arts bk ch "
        "chap eq ex ext fig figs no nos op p para pp pt rte sec tel ver vol vols",
        "Ala Ariz Ark Assn Assoc Ave Bldg Blvd Bros Calif Co Colo Conn Corp Cos Ct Del Dept Esq Est Fla Ga Govt "
        "Hwy Ill Inc Ind Intl Jr Kan Kans Ky L.P LLC La Ln Ltd Ltda Mass Md Mfg Mich Minn Miss Mo Mont Natl Neb "
        "Nebr Nev Okla Ont Ore PLC Pa Penn Pl Plc Pty Pvt Que Rd Sq Sr St Sts Tenn Tex Univ Va Vt Wash Wis Wyo "
        "abbr adj adv al approx attn avg bldg cont dept eds est etc ft fwd govt hr hrs km lb lbs max mi min mins "
        "mph orig oz pron ref repr res rev sec secs temp trans yd yds",
        "",
        "A About According After All Also Although Among An And Another Are As At Because Before Between Both But "
        "By Can Could Despite Did Do Does During Each Even Every Few For From Had Has Have He Her Here His How "
        "However I If In Is It Its Last Later Let Many May Meanwhile Might Moreover Most My Next No Nobody Not "
        "Nothing Now On Once One Only Or Other Our Over Please She Should Since So Some Still Such Thanks That "
        "The Their Then There These They This Those Though Three Thus Today Two Under Until Was We Were What When "
        "Where Which While Who Why Will With Without Would Yesterday Yet You Your",
        "also and are but call can did do does don't has have he her his how i i'm if im is it just let my no ok "
        "okay our please she should so thanks that their then there these they this those was we what when where "
        "who why will would yes you your",
        False,
        "",
        "",
    ),
    "es": (
        "Alm Arq CC Cap Cdte Cf Cnel Col D Dn Don Dr Dra Dres Dª Dña EE Excma Excmo FF Fr Gen Gral Hna Hno Ilma "
        "Ilmo Ing JJ Lda Ldo Lic Mons Mr Mrs Ms Pbro Pdte Prof Profa RR Rdo Sgto Sr Sra Sras Sres Srta St Sta Sto "
        "Tte Ud Uds Vd Vds aprox cf dr dra ing lic sr sra sres srta",
        "Art Cap Fig Núm Pág Págs Tel Vol abr ago art arts cap caps dic ed ene ext feb fig inc jul jun lám mar "
        "may n no nov nº núm núms oct p pp pág págs párr sep sept t tel tfno vol vols",
        "AA Av Avda Bs.As Cia Co Corp Cía Depto EE.UU EEUU Etc HH Inc Jr Ltd Ltda OO S.A S.L Sr UU a.C a.m av "
        "avda cm col coord d.C depto dpto ed eds ej etc h hab kg km min máx mín p.m seg trad",
        "",
        "A Actualmente Además Ahora Al Algunos Ante Antes Aquel Aquella Asimismo Así Aunque Ayer Aún Bajo Cada "
        "Como Con Cuando Cuál Cuándo Cómo De Del Desde Después Donde Dos Durante Dónde E El Ella Ellas Ello Ellos "
        "En Entonces Entre Era Es Esa Esas Ese Eso Esos Esta Estas Este Esto Estos Está Están Fue Ha Han Hasta "
        "Hay Hoy La Las Lo Los Luego Mañana Me Mediante Mi Mientras Mis Muchos Muy Más Ni No Nos Nosotros Nuestra "
        "Nuestro O Otra Otro Otros Para Pero Por Porque Quién Qué Se Según Si Sin Sino Sobre Son Su Sus También "
        "Tampoco Te Toda Todas Todavía Todo Todos Tras Tres Tu Tú Un Una Unas Unos Usted Ustedes Varios Y Ya Yo "
        "Él",
        "cuando cómo ella ellos entonces eso esto gracias las los no nosotros pero qué si tú y yo él",
        False,
        "",
        "",
    ),
    "fr": (
        "Adj Cap Capt Cdt Cf Cne Col Dr Drs Gal Gén Lt M MM Maj Me Mes Mgr Mgrs Mlle Mlles Mme Mmes Mr Pr Prof "
        "Prs Sgt St Ste Sts ap cf dir dép env",
        "Art Chap Fig N No Nos Tel Tél Vol al art avr ch chap coll déc ext f fax ff fig fév févr janv juil l ms "
        "mss n no nos nov oct p par pl pp sect sept t tél v vers vol vols § éd",
        "Bd Cie Co Corp Etc Ex Inc J.-C Jr Ltd S.A Sarl Sr Sté adr apr arr av bd bld boul c.-à-d c.à.d cit coll "
        "coop dpt dép env etc ex h hab ibid ing kg km min op p.-ex rens réd réf rééd sec sqq suiv trad Éd éd éds",
        "",
        "A Ainsi Alors Après Au Aujourd'hui Aussi Autre Aux Avant Avec Bien C' Car Ce Celle Celui Cependant "
        "Certaines Certains Ces Cet Cette Ceux Chaque Chez Comme Comment D' D'autres Dans De Demain Depuis Des "
        "Deux Donc Du Dès Elle Elles En Enfin Ensuite Entre Et Grâce Hier Ici Il Ils J' Je L' La Le Les Leur "
        "Leurs Lorsqu' Lorsque Là Ma Mais Malgré Mes Mon N' Ne Ni Non Nos Notre Nous Né Née On Or Ou Oui Où Par "
        "Parmi Pendant Plusieurs Pour Pourquoi Pourtant Puis Qu' Quand Que Quel Quelle Quelles Quels Qui Quoi S' "
        "Sa Sans Selon Ses Si Situé Située Son Sous Sur Tous Tout Toute Toutefois Toutes Trois Tu Un Une Vers "
        "Voici Voilà Vos Votre Vous Y À",
        "alors c' ce comment des elle elles et il ils j' je les ma mais merci mes mon non nous on oui pourquoi "
        "puis quand que qui si tu une vous y'a ça",
        False,
        "",
        "",
    ),
    "it": (
        "Arch Avv Cap Card Cav Cfr Col Comm Don Dott Dott.ssa Dr Dr.ssa Egr Fra Gen Gent Geom Ill Ing Magg Mons "
        "Mr Mrs Ms On Prof Prof.ssa Proff Rag S SS Sac Sen Sig Sig.na Sig.ra Sigg Sigra Spett St Ten arch avv ca "
        "cf cfr dott gen ing mons on prof sen sig",
        "Art Cap Fig N Pag Tel Vol ago apr art artt c cap capp dic ed feb fig figg gen giu lett lug mag mar n nn "
        "nov ott p pag pagg pp set sett tav tel vol voll",
        "Co Corp Ecc Es Inc Jr Ltd S.p.A S.r.l Spa Sr Srl a.C ab cit cm d.C ecc ed eds es etc ibid kg km max min "
        "op p.es p.zza sec seg segg ss trad v.le",
        "",
        "A Agli Ai Al Alcuni All' Alla Alle Allo Allora Anche Ancora Attualmente C' Che Chi Ci Ciò Come Con Cosa "
        "Così Da Dagli Dal Dall' Dalla Dalle Degli Dei Del Dell' Della Delle Dello Di Domani Dopo Dove Due "
        "Durante E Ed Egli Ella Era Erano Essi Fra Già Gli Ha Hanno I Ieri Il In Infatti Infine Inoltre Io L' La "
        "Le Lei Lo Loro Lui Ma Mentre Mi Mia Mio Molti Ne Negli Nei Nel Nell' Nella Nelle Nello Noi Non "
        "Nonostante Nostro Né O Oggi Ogni Oppure Ora Per Perché Però Più Poco Poi Prima Quale Quali Quando Quella "
        "Quelle Quelli Quello Questa Queste Questi Questo Quindi Se Secondo Senza Si Solo Sono Sopra Sotto Su Sua "
        "Sue Sul Sulla Suo Suoi Ti Tra Tre Tu Tuttavia Tutti Tutto Un Un' Una Uno Vi Voi È È'",
        "allora come cosa e grazie io lei loro lui ma noi non perché poi quando questo se tu voi",
        False,
        "",
        "",
    ),
    "pt": (
        "Adv Alm Arq Brig Cap Cel Cf D Dep Des Dr Dra Dras Drs Eng Enga Engº Exma Exmo Fr Frei Gen Ilma Ilmo Maj "
        "Mons Mr Mrs Ms Pe Pres Prof Profa Profª S Sen Sgt Sr Sra Sras Srs Srta St Sta Sto Ten Ver aprox cf dr "
        "dra drs eng prof profa sr sra sras srs",
        "Art Cap Fig Pág Tel Vol abr ago al art arts cap dez ed fev fig inc jan jul jun mai mar n no nov num nº "
        "núm out p pag par pp pág págs set t tel vol vols",
        "Av Cia Co Corp Cía E.U.A EUA Etc Ex Inc Jr Ltd Ltda R S.A Sr a.C av cm coord d.C ed eds etc ex h hab kg "
        "km min máx mín org orgs seg trad",
        "",
        "A Agora Ainda Alguns Além Amanhã Antes Ao Aos Apesar Após Aquela Aquele As Assim Atualmente Até Cada Com "
        "Como Contudo Da Das De Depois Desde Do Dois Dos Duas Durante E Ela Elas Ele Eles Em Embora Enquanto "
        "Entre Então Era Essa Essas Esse Esses Esta Estas Este Estes Está Estão Eu Foi Foram Hoje Há Isso Isto Já "
        "Mais Mas Meu Minha Muitos Na Nas Nem No Nos Nossa Nosso Num Numa Não Nós O Onde Ontem Os Ou Outra Outro "
        "Outros Para Pela Pelas Pelo Pelos Pois Por Porque Porém Quais Qual Quando Que Quem Se Segundo Sem Seu "
        "Seus Sobre Sua Suas São Só Também Tem Toda Todas Todo Todos Três Tu Têm Um Uma Umas Uns Você Vocês "
        "Vários À Às É",
        "como e ela ele eles então eu isso mas não nós obrigado quando que se você vocês",
        False,
        "",
        "",
    ),
    "vi": (
        "BS BSCK Bs Bsck Dr GS Gs H KS KTS Ks Kts LS Ls Mr Mrs Ms NGND NGƯT NSND NSƯT P P.GS PGS Pgs Prof Q St "
        "T.P TP TS TT TX Th.S ThS Ths Tp Ts Tt Tx X tp Đ/c ĐB ĐH đ/c",
        "No Tel Tr h số t tel tr ĐT Đt đ đt",
        "Co Corp Inc JSC Jr Ltd Sr etc v.v vv",
        "y Á Ý",
        "Anh Ba Bà Bác Bên Bị Bởi Chiều Cho Cháu Chú Chúng Chỉ Chị Cuối Cuộc Các Còn Có Cô Cùng Cũng Cả Do Dù "
        "Dưới Em Gần Hai Hay Hiện Hoặc Hàng Hôm Hơn Họ Khi Khoảng Không Kết Là Lúc Lại Mà Mặc Mọi Mỗi Một Mới Nay "
        "Ngay Ngoài Ngày Người Nhiều Như Nhưng Nhờ Những Nó Năm Nếu Phía Qua Riêng Rồi Sau Sáng Sẽ Số Theo Thì "
        "Thật Thế Trong Trên Trước Tuy Tôi Tại Tất Tối Từ Việc Và Vì Vậy Về Với Vụ Vừa Ông Đang Đây Đã Đó Được "
        "Đầu Đến Để Đối Ở",
        "ai anh chị cái có em họ không mình nhưng nó sao thì tôi và",
        False,
        "",
        "",
    ),
}
