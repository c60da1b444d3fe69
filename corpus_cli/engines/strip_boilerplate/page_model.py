"""The weights of page mode, written by tools/train_page_model.py: change nothing here by hand."""

# ruff: noqa
# fmt: off
PER_MILLE = (0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,3,3,3,3,3,4,4,4,5,5,5,6,6,6,7,7,8,8,9,10,10,11,12,12,13,14,15,16,17,18,19,20,22,23,25,26,28,30,32,34,36,38,40,43,46,48,51,55,58,61,65,69,73,78,82,87,92,98,103,109,115,122,129,136,144,152,160,168,177,187,196,206,217,228,239,250,262,275,287,300,314,327,341,355,370,384,399,414,430,445,461,476,492,507,523,538,554,569,585,600,615,629,644,658,672,685,699,712,724,737,749,760,771,782,793,803,812,822,831,839,847,855,863,870,877,884,890,896,901,907,912,917,921,926,930,934,938,941,944,948,951,953,956,959,961,963,965,967,969,971,973,974,976,977,979,980,981,982,983,984,985,986,987,987,988,989,989,990,991,991,992,992,993,993,993,994,994,994,995,995,995,996,996,996,996,996,997,997,997,997,997,997,998,998,998,998,998,998,998,998,998,998,998,998,999,999,999,999,999,999,999,999,999,999,999,999,999,999,999,999,999)


def first(x: tuple[int, ...]) -> int:
    # f0 size
    # f1 end
    # f2 good
    # f3 copies
    # f4 repeats
    # f5 pages
    # f6 units
    # f7 caps
    # f8 link
    # f9 stops
    # f10 pauses
    # f11 relpos
    # f12 place
    # f13 fromend
    # f14 lines
    # f15 gbefore
    # f16 gshare
    # f17 total
    # f18 gl2
    # f19 gr3
    # f20 gl5
    # f21 gr5
    # f22 gl15
    # f23 gr15
    # f24 sl2
    # f25 sr2
    # f26 stopsr15
    # f27 copied5
    # f28 end-1
    # f29 end+1
    # f30 size-1
    # f31 size+1
    # f32 best
    # f33 bshare
    # f34 bestshare
    # f35 beside
    # f36 within
    # f37 hbefore
    # f38 hafter
    # f39 run
    # f40 runshare
    # f41 runlines
    # f42 hshare
    # f43 vshare
    # f44 words
    # f45 sn
    # f46 sbefore
    # f47 sin
    # f48 safter
    # f49 sfirst
    # f50 slast
    # f51 sj
    # f52 tn
    # f53 tbefore
    # f54 tin
    # f55 tafter
    # f56 tfirst
    # f57 tlast
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, f52, f53, f54, f55, f56, f57 = x
    s = 0
    s += (
        ((0 if f43<=25 else ((79 if f1<=2 else 151) if f35<=0 else 33)) if f40<=55 else ((12 if f43<=8 else ((144 if f35<=0 else 48) if f6<=144 else 2)) if f1<=0 else (185 if f35<=0 else 101)))
        + ((-87 if f43<=22 else (-49 if f21<=303 else 24)) if f40<=55 else ((-74 if f43<=8 else (13 if f0<=653 else -79)) if f1<=2 else ((38 if f11<=900 else -70) if f33<=386 else (66 if f4<=4 else -144))))
        + (((((-58 if f22<=1338 else 15) if f42<=0 else 19) if f4<=1 else -89) if f41<=3 else ((-42 if f43<=27 else 28) if f2<=72 else (56 if f43<=97 else -42))) if f36<=1000 else (-74 if f21<=503 else -10))
        + ((((((-20 if f37<=24 else -75) if f17<=9383 else -6) if f33<=855 else 12) if f42<=1 else 23) if f35<=0 else -66) if f39<=855 else (((14 if f16<=6 else 54) if f8<=0 else -58) if f35<=0 else -26))
        + ((-57 if f1<=2 else ((-56 if f40<=15 else (-32 if f29<=0 else 21)) if f20<=293 else (30 if f4<=2 else -73))) if f40<=94 else (((61 if f12<=2 else -39) if f18<=161 else 14) if f1<=2 else 48))
        + (((-48 if f43<=12 else -7) if f39<=324 else (((-6 if f44<=115 else -82) if f10<=5 else (15 if f33<=871 else 50)) if f29<=2 else 48)) if f36<=1000 else (-56 if f43<=20 else (-38 if f39<=724 else 15)))
        + (((-49 if f20<=432 else (-27 if f26<=5 else 22)) if f42<=53 else 67) if f1<=2 else ((((-33 if f42<=0 else 13) if f24<=206 else 33) if f25<=168 else 45) if f35<=11 else (-39 if f20<=488 else 16)))
        + (((-45 if f42<=1 else -7) if f18<=221 else (-28 if f16<=4 else 27)) if f19<=284 else (-1 if f16<=5 else ((47 if f56<=-2 else ((-134 if f47<=917 else 42) if f55<=75 else 26)) if f11<=885 else -29)))
        + (((-40 if f42<=68 else 65) if f23<=1332 else 13) if f40<=31 else (((-39 if f19<=290 else 4) if f42<=1 else ((-18 if f23<=150 else 34) if f8<=0 else -54)) if f28<=2 else (6 if f2<=78 else 40)))
        + ((((22 if f34<=175 else -47) if f28<=2 else (-37 if f40<=94 else (-190 if f38<=4 else 17))) if f16<=337 else 62) if f43<=12 else ((37 if f15<=648 else (-20 if f28<=0 else 24)) if f27<=3 else -26))
    )
    s += (
        (((69 if f37<=0 else -21) if f2<=95 else 41) if f37<=16 else ((((121 if f14<=274 else -24) if f34<=183 else -47) if f26<=2 else ((-31 if f22<=468 else 17) if f56<=-5 else -40)) if f33<=919 else 30))
        + (((0 if f16<=14 else 40) if f37<=13 else ((49 if f14<=36 else -33) if f23<=407 else (((79 if f32<=6634 else -145) if f34<=233 else (2 if f34<=920 else 38)) if f53<=143 else -32))) if f4<=1 else -56)
        + (((-12 if f10<=4 else 48) if f37<=8 else -34) if f43<=14 else ((53 if f37<=0 else -13) if f1<=0 else (((22 if f15<=707 else -31) if f24<=85 else 37) if f53<=77 else (1 if f54<=654 else -80))))
        + (((58 if f37<=0 else -26) if f10<=6 else (38 if f37<=14 else (-31 if f43<=18 else 11))) if f29<=2 else (36 if f37<=17 else (((-15 if f17<=9596 else -270) if f17<=9652 else 22) if f37<=959 else 34)))
        + ((((-19 if f38<=35 else ((9 if f44<=30 else 40) if f52<=1 else -11)) if f28<=2 else 30) if f15<=648 else ((-37 if f51<=29 else 28) if f43<=12 else (-8 if f37<=959 else 30))) if f4<=1 else -52)
        + ((((52 if f34<=229 else (-24 if f16<=395 else 63)) if f43<=6 else ((-9 if f57<=40 else 24) if f15<=896 else -16)) if f27<=4 else ((83 if f52<=9 else -52) if f34<=175 else -37)) if f4<=1 else -49)
        + (47 if f14<=36 else ((-9 if f0<=114 else -34) if f1<=2 else ((32 if f3<=1 else -72) if f37<=16 else (-31 if f43<=12 else ((14 if f54<=627 else (-68 if f48<=98 else 55)) if f14<=616 else -42)))))
        + (((((-60 if f38<=4 else ((61 if f34<=229 else -17) if f50<=39 else 18)) if f42<=1 else 29) if f27<=5 else -31) if f7<=16 else (55 if f34<=177 else (-19 if f33<=985 else 20))) if f4<=1 else -46)
        + ((((12 if f45<=1 else 87) if f32<=780 else (((-27 if f43<=21 else (0 if f44<=115 else -68)) if f28<=0 else 7) if f29<=1 else -73)) if f4<=1 else -46) if f29<=2 else (5 if f10<=6 else 27))
        + (((28 if f37<=5 else -36) if f23<=167 else (((52 if f37<=0 else -11) if f17<=7248 else 13) if f4<=1 else -44)) if f18<=193 else (((29 if f3<=1 else -76) if f7<=12 else 1) if f49<=325 else -71))
    )
    s += (
        (41 if f14<=36 else (((-246 if f12<=12 else (-3 if f14<=73 else -56)) if f32<=3953 else 10) if f13<=27 else ((((-9 if f22<=197 else 14) if f27<=4 else -17) if f4<=3 else -47) if f15<=890 else -31)))
        + (27 if f14<=56 else ((49 if f45<=18 else ((89 if f56<=-13 else -56) if f34<=113 else -60)) if f34<=242 else ((-19 if f13<=41 else 14) if f37<=24 else (-23 if f26<=7 else (12 if f14<=674 else -107)))))
        + (((-29 if f22<=254 else (-24 if f26<=1 else (77 if f32<=780 else 3))) if f42<=78 else 54) if f10<=5 else (34 if f37<=10 else ((-5 if f37<=407 else -133) if f37<=959 else (-45 if f38<=453 else 42))))
        + (((((12 if f37<=13 else (((-25 if f17<=8154 else 23) if f54<=733 else -76) if f37<=959 else 3)) if f32<=8726 else -227) if f17<=9695 else (17 if f5<=2 else -43)) if f33<=987 else 19) if f4<=3 else -47)
        + (-18 if f31<=13 else ((-60 if f48<=76 else (-41 if f47<=263 else 21)) if f57<=39 else ((-28 if f38<=4 else ((8 if f42<=0 else 27) if f27<=7 else -41)) if f7<=23 else (-17 if f45<=2 else 16))))
        + (((70 if f24<=0 else -19) if f24<=43 else (((12 if f37<=372 else -56) if f38<=54 else (11 if f16<=71 else 37)) if f15<=534 else ((-47 if f50<=-83 else 37) if f34<=306 else -7))) if f4<=3 else -45)
        + (31 if f14<=36 else (-21 if f25<=38 else ((((-1 if f47<=244 else 70) if f45<=10 else (28 if f34<=175 else -45)) if f34<=242 else (3 if f35<=81 else -42)) if f11<=881 else (-55 if f43<=15 else -4))))
        + ((32 if f14<=26 else ((88 if f14<=232 else -2) if f34<=243 else ((-19 if f42<=70 else 48) if f30<=85 else 3))) if f17<=9695 else (((28 if f14<=616 else -43) if f52<=4 else -11) if f27<=8 else -51))
        + ((((0 if f2<=355 else -74) if f44<=29 else ((-66 if f2<=125 else 19) if f3<=1 else -77)) if f0<=653 else ((-80 if f9<=9 else -22) if f33<=811 else (41 if f44<=194 else -45))) if f15<=933 else -26)
        + ((((27 if f37<=192 else (-11 if f47<=998 else -131)) if f34<=413 else (-30 if f33<=76 else -3)) if f0<=248 else (7 if f33<=719 else 30)) if f6<=87 else (-60 if f9<=4 else (-27 if f34<=871 else 34)))
    )
    s += (
        (((-1 if f16<=39 else 22) if f37<=22 else ((((-32 if f16<=273 else -176) if f42<=6 else 7) if f37<=959 else (-47 if f38<=791 else 32)) if f17<=8116 else (10 if f9<=17 else -32))) if f8<=0 else -27)
        + (((((-4 if f19<=581 else 19) if f8<=0 else -32) if f46<=39 else -117) if f46<=41 else (((-14 if f50<=-25 else 47) if f40<=58 else 2) if f46<=434 else -8)) if f53<=143 else (17 if f49<=-6 else -29))
        + ((((5 if f54<=654 else -21) if f41<=41 else ((-25 if f39<=5661 else 20) if f13<=147 else (-17 if f34<=717 else (10 if f22<=923 else (-46 if f16<=9 else -305))))) if f39<=9608 else 31) if f4<=3 else -41)
        + (25 if f14<=36 else (-16 if f25<=33 else ((-37 if f50<=-83 else ((-1 if f40<=12 else 30) if f33<=117 else 0)) if f6<=122 else ((-65 if f33<=811 else 15) if f41<=18 else (-53 if f36<=0 else 71)))))
        + (((((((22 if f55<=213 else (16 if f53<=261 else -47)) if f34<=413 else -7) if f16<=59 else 14) if f6<=92 else -22) if f16<=404 else 57) if f4<=3 else -45) if f42<=78 else (-49 if f0<=25 else 63))
        + (((77 if f37<=0 else ((-7 if f16<=273 else -108) if f16<=300 else 45)) if f11<=881 else -44) if f43<=11 else (((15 if f43<=94 else -30) if f54<=484 else (22 if f53<=77 else -42)) if f7<=16 else -6))
        + (((35 if f23<=239 else -33) if f38<=4 else (29 if f14<=56 else ((2 if f49<=14 else 75) if f32<=735 else ((1 if f3<=1 else (-2 if f0<=158 else -63)) if f42<=83 else 56)))) if f15<=945 else -23)
        + (((5 if f11<=500 else 59) if f35<=-35 else ((-7 if f39<=3063 else (6 if f0<=71 else -48)) if f18<=282 else 4)) if f43<=35 else ((-20 if f7<=2 else (22 if f7<=16 else 2)) if f27<=5 else -22))
        + ((22 if f34<=242 else ((-1 if f37<=959 else 19) if f27<=1 else (-2 if f39<=1192 else ((-162 if f39<=1406 else -30) if f13<=27 else (6 if f7<=18 else -50))))) if f45<=27 else (-40 if f45<=43 else 32))
        + (-45 if f57<=-95 else ((((0 if f41<=31 else (-177 if f41<=33 else -29)) if f53<=77 else -65) if f50<=34 else (-12 if f24<=81 else (-13 if f43<=10 else (26 if f14<=126 else 3)))) if f48<=80 else 8))
    )
    s += (
        (((-5 if f10<=4 else (-61 if f38<=4 else (37 if f30<=1054 else -102))) if f37<=9 else (((-6 if f4<=1 else -46) if f39<=3063 else -35) if f23<=1481 else 12)) if f43<=28 else (7 if f45<=36 else -47))
        + ((((16 if f32<=2098 else 84) if f14<=297 else -1) if f34<=327 else (-8 if f20<=360 else ((10 if f37<=26 else (-9 if f20<=2036 else -110)) if f37<=959 else (-72 if f34<=382 else 34)))) if f13<=216 else -12)
        + (((17 if f32<=780 else (-17 if f42<=0 else 1)) if f5<=24 else 33) if f17<=6765 else (((((46 if f34<=439 else 8) if f55<=213 else -13) if f54<=798 else -53) if f32<=5835 else 1) if f5<=2 else -23))
        + (((((-9 if f28<=1 else -63) if f42<=53 else (-35 if f0<=31 else 56)) if f28<=2 else (-3 if f16<=57 else 23)) if f17<=9695 else (14 if f5<=5 else (54 if f12<=40 else -50))) if f49<=286 else -28)
        + ((-9 if f25<=55 else (((-13 if f7<=1 else (20 if f37<=25 else (46 if f14<=73 else -1))) if f7<=26 else (9 if f44<=7 else (40 if f17<=1741 else -31))) if f49<=351 else -35)) if f16<=411 else 56)
        + (-12 if f31<=11 else (((((55 if f32<=880 else (10 if f5<=1 else -14)) if f40<=67 else -1) if f15<=949 else -21) if f6<=161 else ((-28 if f26<=5 else -111) if f34<=808 else 29)) if f6<=233 else 208))
        + (((-61 if f55<=75 else ((4 if f48<=477 else 75) if f13<=151 else -41)) if f57<=37 else ((-24 if f48<=908 else 35) if f50<=-4 else 2)) if f56<=91 else (-18 if f32<=3466 else (59 if f49<=240 else -3)))
        + ((56 if f31<=0 else (((((1 if f34<=676 else (-22 if f16<=45 else 5)) if f43<=46 else 9) if f6<=196 else 208) if f2<=466 else -72) if f44<=29 else (10 if f43<=97 else -39))) if f11<=985 else -44)
        + (-64 if f35<=-365 else (39 if f14<=13 else ((((22 if f0<=1375 else -82) if f3<=1 else -35) if f37<=150 else (4 if f31<=101 else -32)) if f34<=439 else ((-10 if f43<=52 else 7) if f21<=745 else 9))))
        + ((((-12 if f56<=-69 else 29) if f11<=497 else 43) if f35<=-16 else ((14 if f40<=52 else ((-8 if f30<=1054 else -178) if f9<=5 else 10)) if f27<=1 else -9)) if f27<=8 else (-36 if f16<=64 else 77))
    )
    s += (
        (((17 if f34<=327 else (((1 if f56<=-3 else (-2 if f53<=307 else -57)) if f56<=35 else 25) if f35<=73 else (111 if f38<=10 else -44))) if f13<=216 else (-18 if f46<=563 else 29)) if f16<=404 else 53)
        + (61 if f12<=0 else ((-28 if f23<=444 else -3) if f24<=43 else ((5 if f32<=16197 else ((30 if f9<=32 else -123) if f12<=190 else -77)) if f27<=3 else (-57 if f11<=148 else (26 if f32<=1245 else -12)))))
        + ((((20 if f27<=0 else (-6 if f48<=137 else (50 if f14<=126 else 8))) if f39<=800 else ((13 if f37<=24 else -70) if f32<=999 else -2)) if f5<=20 else (-37 if f10<=52 else 41)) if f5<=24 else 27)
        + ((59 if f34<=291 else (-1 if f44<=29 else ((3 if f43<=18 else (42 if f53<=145 else -24)) if f43<=83 else -43))) if f14<=192 else (((-5 if f44<=46 else -94) if f47<=992 else -85) if f47<=994 else 21))
        + ((((-2 if f39<=1785 else 16) if f7<=43 else -17) if f41<=41 else ((((-25 if f22<=2578 else -120) if f41<=50 else (-28 if f39<=3805 else 27)) if f17<=9596 else -105) if f5<=8 else -109)) if f17<=9635 else 7)
        + ((((-41 if f38<=49 else -11) if f42<=6 else (-37 if f7<=2 else ((35 if f32<=3652 else -9) if f7<=60 else -28))) if f22<=224 else (9 if f15<=439 else (-5 if f37<=959 else 15))) if f16<=411 else 53)
        + (-20 if f38<=4 else ((((-1 if f9<=5 else (((5 if f56<=73 else 40) if f3<=1 else -49) if f16<=177 else 52)) if f9<=17 else (14 if f7<=9 else -25)) if f4<=3 else -41) if f42<=68 else 39))
        + ((-7 if f0<=97 else 19) if f37<=8 else (-12 if f22<=404 else (13 if f39<=462 else (20 if f14<=73 else ((-128 if f33<=728 else 27) if f14<=77 else ((-3 if f41<=42 else -38) if f39<=5729 else 11))))))
        + ((((((2 if f17<=4579 else (-36 if f33<=811 else 22)) if f17<=5827 else 8) if f54<=655 else (27 if f13<=82 else -34)) if f49<=316 else -27) if f13<=419 else (-50 if f50<=489 else 31)) if f14<=809 else 53)
        + ((((11 if f27<=2 else (-6 if f44<=41 else 51)) if f41<=13 else -4) if f2<=531 else 48) if f6<=86 else (-31 if f22<=1070 else ((-49 if f16<=23 else (-29 if f17<=2833 else 36)) if f52<=3 else -46)))
    )
    return s


def second(x: tuple[int, ...]) -> int:
    # f0 p
    # f1 p-2
    # f2 p-1
    # f3 ql2
    # f4 before
    # f5 share
    # f6 mass
    # f7 top
    # f8 chosen
    # f9 fromfirst
    # f10 tolast
    # f11 seg3
    # f12 seggap3
    # f13 segshare3
    # f14 segrel3
    # f15 seg6
    # f16 seggap6
    # f17 segshare6
    # f18 segrel6
    # f19 vshare2
    # f20 vwords2
    # f21 vl5
    # f22 vr5
    # f23 bq
    # f24 bm
    # f25 bl
    # f26 bn
    # f27 bpre
    # f28 btitle
    # f29 bwords
    # f30 bhead
    # f31 bsize
    # f32 bgapl
    # f33 bgapr
    # f34 size
    # f35 end
    # f36 good
    # f37 copies
    # f38 repeats
    # f39 pages
    # f40 units
    # f41 caps
    # f42 link
    # f43 stops
    # f44 pauses
    # f45 relpos
    # f46 place
    # f47 fromend
    # f48 lines
    # f49 gbefore
    # f50 gshare
    # f51 total
    # f52 gl2
    # f53 gr3
    # f54 gl5
    # f55 gr5
    # f56 gl15
    # f57 gr15
    # f58 sl2
    # f59 sr2
    # f60 stopsr15
    # f61 copied5
    # f62 end-1
    # f63 end+1
    # f64 size-1
    # f65 size+1
    # f66 best
    # f67 bshare
    # f68 bestshare
    # f69 beside
    # f70 within
    # f71 hbefore
    # f72 hafter
    # f73 run
    # f74 runshare
    # f75 runlines
    # f76 hshare
    # f77 vshare
    # f78 words
    # f79 sn
    # f80 sbefore
    # f81 sin
    # f82 safter
    # f83 sfirst
    # f84 slast
    # f85 sj
    # f86 tn
    # f87 tbefore
    # f88 tin
    # f89 tafter
    # f90 tfirst
    # f91 tlast
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, f52, f53, f54, f55, f56, f57, f58, f59, f60, f61, f62, f63, f64, f65, f66, f67, f68, f69, f70, f71, f72, f73, f74, f75, f76, f77, f78, f79, f80, f81, f82, f83, f84, f85, f86, f87, f88, f89, f90, f91 = x
    s = 0
    s += (
        ((((28 if f77<=8 else 69) if f40<=125 else -6) if f35<=0 else ((22 if f28<=36 else 85) if f23<=707 else 90)) if f16<=0 else (((44 if f7<=942 else 7) if f77<=20 else 47) if f11<=0 else -1))
        + ((((-10 if f15<=-1 else ((-14 if f77<=24 else 25) if f5<=7 else 32)) if f78<=178 else -50) if f18<=995 else (-32 if f21<=36 else (30 if f7<=976 else (4 if f87<=145 else -50)))) if f12<=0 else -45)
        + ((((-37 if f19<=25 else 10) if f15<=-1 else ((((-5 if f19<=48 else 29) if f36<=73 else 35) if f27<=110 else 5) if f20<=112 else -55)) if f18<=995 else (-29 if f21<=35 else 3)) if f12<=0 else -40)
        + (((-30 if f19<=11 else (11 if f40<=125 else -37)) if f35<=0 else ((31 if f61<=8 else -25) if f30<=37 else (-34 if f23<=711 else 20))) if f16<=0 else (-36 if f19<=32 else (-1 if f61<=4 else -27)))
        + ((((-20 if f20<=1 else (17 if f40<=125 else -37)) if f27<=95 else -28) if f35<=0 else (27 if f27<=119 else (((13 if f86<=2 else -36) if f32<=728 else -51) if f28<=36 else 20))) if f12<=0 else -33)
        + (((-39 if f19<=14 else (17 if f68<=177 else -23)) if f0<=362 else ((30 if f48<=87 else -23) if f28<=36 else (15 if f68<=643 else -10))) if f0<=730 else ((-16 if f28<=32 else 17) if f0<=851 else 28))
        + ((((-25 if f19<=5 else (11 if f8<=165 else -30)) if f20<=112 else -47) if f35<=0 else (23 if f8<=307 else -33)) if f16<=0 else ((-28 if f50<=454 else 68) if f19<=34 else (12 if f31<=111 else -10)))
        + (((-35 if f19<=9 else -19) if f0<=362 else (1 if f87<=145 else (16 if f7<=979 else -42))) if f0<=730 else (((7 if f0<=807 else 27) if f8<=165 else (-40 if f81<=410 else 16)) if f78<=175 else -35))
        + ((-22 if f29<=20 else ((((-6 if f8<=42 else 16) if f34<=114 else -26) if f50<=4 else (21 if f27<=119 else ((-27 if f13<=857 else 16) if f40<=88 else -29))) if f20<=112 else -46)) if f12<=0 else -25)
        + (((42 if f8<=2 else ((61 if f17<=150 else -25) if f10<=0 else -5)) if f38<=1 else -39) if f2<=453 else ((((-6 if f23<=713 else 20) if f18<=962 else -1) if f42<=0 else -18) if f69<=79 else -27))
    )
    s += (
        (((-32 if f11<=-1 else -4) if f11<=0 else -31) if f20<=2 else ((((((-27 if f91<=44 else 6) if f28<=37 else 15) if f11<=13 else -18) if f77<=91 else -28) if f1<=843 else 21) if f69<=81 else -23))
        + ((((41 if f8<=2 else (-23 if f20<=2 else (54 if f17<=174 else -8))) if f38<=1 else -38) if f76<=53 else 37) if f2<=377 else ((5 if f27<=95 else -22) if f35<=2 else (17 if f8<=307 else -29)))
        + ((((36 if f71<=0 else (-22 if f21<=32 else -4)) if f3<=935 else 13) if f35<=2 else ((-9 if f29<=20 else 15) if f37<=1 else (12 if f18<=708 else -60))) if f12<=0 else (19 if f71<=5 else -23))
        + ((((((1 if f86<=17 else -36) if f70<=1000 else (21 if f47<=193 else -16)) if f89<=366 else (-40 if f81<=263 else 2)) if f78<=94 else -37) if f1<=754 else 13) if f14<=990 else (14 if f17<=285 else -22))
        + (((-19 if f13<=916 else 0) if f35<=2 else ((16 if f7<=975 else (-19 if f58<=80 else 5)) if f53<=245 else 19)) if f15<=21 else (((-33 if f58<=28 else 48) if f17<=174 else -30) if f22<=36 else 4))
        + (((-23 if f5<=24 else (5 if f9<=34 else -26)) if f21<=30 else (((14 if f89<=368 else -13) if f88<=798 else -41) if f68<=572 else -9)) if f0<=807 else ((19 if f8<=165 else -13) if f20<=112 else -40))
        + ((((39 if f71<=7 else -18) if f13<=822 else 15) if f7<=975 else ((-12 if f88<=14 else -30) if f22<=47 else (6 if f48<=565 else -27))) if f0<=807 else (16 if f30<=37 else (7 if f32<=1028 else -44)))
        + ((((-12 if f7<=991 else -29) if f50<=337 else 42) if f19<=22 else ((15 if f37<=1 else -23) if f7<=979 else (-25 if f91<=43 else -1))) if f0<=807 else ((16 if f18<=931 else -4) if f20<=112 else -37))
        + ((((46 if f17<=174 else ((8 if f32<=750 else -31) if f28<=36 else 15)) if f7<=964 else (-15 if f22<=34 else (-20 if f4<=136 else (12 if f61<=3 else -11)))) if f38<=1 else -33) if f0<=826 else 13)
        + ((((-19 if f31<=373 else 19) if f76<=53 else 35) if f21<=22 else ((13 if f61<=4 else -9) if f17<=825 else -6)) if f0<=807 else (15 if f27<=60 else (-18 if f21<=47 else (19 if f66<=17304 else -40))))
    )
    s += (
        ((-18 if f21<=22 else -3) if f0<=391 else ((11 if f42<=1 else -20) if f27<=95 else ((13 if f80<=129 else (-26 if f22<=49 else (21 if f8<=189 else -41))) if f32<=728 else (0 if f24<=401 else -44))))
        + ((-11 if f20<=2 else (22 if f6<=16144 else ((((-35 if f91<=-102 else (-20 if f82<=58 else 39)) if f47<=102 else -31) if f91<=40 else (6 if f61<=7 else -27)) if f50<=200 else -37))) if f0<=904 else 14)
        + (((((22 if f33<=53 else -12) if f50<=41 else (10 if f11<=22 else -22)) if f87<=145 else -22) if f19<=46 else (7 if f37<=1 else -22)) if f0<=843 else ((8 if f5<=173 else -29) if f33<=1427 else 19))
        + ((((27 if f68<=179 else ((2 if f5<=45 else (20 if f30<=23 else -19)) if f15<=21 else -10)) if f7<=991 else ((-17 if f77<=27 else 0) if f13<=999 else 27)) if f61<=6 else -22) if f38<=1 else -28)
        + ((((20 if f3<=11 else -8) if f40<=86 else -28) if f44<=5 else (14 if f7<=979 else (-17 if f20<=10 else (((22 if f86<=4 else -24) if f48<=546 else -34) if f43<=29 else -51)))) if f63<=2 else 9)
        + (((-7 if f5<=24 else ((17 if f73<=3383 else (6 if f25<=32 else (-96 if f19<=26 else -5))) if f78<=94 else -23)) if f9<=35 else (26 if f17<=174 else -15)) if f22<=46 else (-8 if f9<=13 else 11))
        + ((((-8 if f22<=34 else ((-3 if f88<=798 else -54) if f8<=29 else ((13 if f8<=307 else -31) if f39<=7 else -39))) if f76<=53 else 27) if f65<=115 else -23) if f63<=2 else (8 if f42<=0 else -18))
        + (21 if f33<=59 else (((38 if f26<=1 else -13) if f28<=13 else (1 if f5<=45 else (19 if f9<=35 else (-32 if f9<=63 else 16)))) if f7<=991 else (-19 if f22<=34 else (3 if f39<=4 else -27))))
        + ((((((4 if f40<=74 else -29) if f44<=7 else 20) if f30<=16 else ((-28 if f28<=24 else 13) if f43<=20 else -84)) if f6<=34686 else (-27 if f91<=41 else -4)) if f21<=45 else 7) if f61<=7 else -26)
        + ((16 if f3<=20 else -13) if f21<=18 else (((9 if f40<=86 else (-34 if f43<=4 else (14 if f30<=37 else -28))) if f61<=8 else -28) if f41<=27 else (4 if f78<=5 else (-17 if f5<=67 else 18))))
    )
    s += (
        (((-17 if f69<=3 else 3) if f3<=911 else 7) if f19<=14 else (11 if f31<=108 else (22 if f33<=59 else (-5 if f43<=5 else ((9 if f66<=17304 else (16 if f30<=19 else -51)) if f37<=1 else -37)))))
        + ((((-27 if f91<=41 else 0) if f82<=74 else (-23 if f84<=-83 else ((-12 if f32<=1331 else 20) if f81<=253 else ((-94 if f79<=1 else 17) if f46<=12 else 17)))) if f61<=5 else -14) if f38<=1 else -25)
        + (((((((4 if f67<=428 else (-41 if f13<=838 else -3)) if f0<=932 else 17) if f46<=177 else 12) if f8<=307 else -28) if f7<=992 else (-9 if f43<=34 else -73)) if f13<=998 else 13) if f38<=1 else -25)
        + (31 if f71<=0 else ((((-4 if f64<=110 else -26) if f78<=69 else -38) if f62<=0 else (-10 if f65<=26 else 7)) if f44<=4 else (24 if f71<=9 else (-5 if f20<=11 else (15 if f36<=547 else -10)))))
        + ((((-2 if f76<=53 else 23) if f65<=110 else ((-30 if f67<=250 else 10) if f28<=85 else -40)) if f63<=2 else (((5 if f78<=9 else -20) if f35<=0 else 10) if f50<=200 else -41)) if f50<=409 else 36)
        + ((((30 if f17<=174 else ((1 if f67<=444 else (-36 if f13<=825 else -5)) if f3<=911 else (2 if f5<=64 else 25))) if f13<=999 else 24) if f79<=32 else (-38 if f24<=592 else 20)) if f79<=54 else 51)
        + ((1 if f78<=29 else 18) if f7<=979 else ((-38 if f29<=8 else (13 if f17<=823 else (1 if f32<=1005 else ((-64 if f23<=842 else -13) if f32<=1335 else -4)))) if f87<=145 else (-34 if f28<=37 else -5)))
        + ((46 if f1<=-1 else (-12 if f39<=24 else 30)) if f21<=17 else ((((16 if f66<=6315 else -14) if f17<=780 else (0 if f17<=997 else 22)) if f37<=1 else -16) if f39<=19 else (-22 if f39<=24 else 17)))
        + (((((-7 if f20<=2 else (8 if f8<=24 else ((5 if f82<=22 else -36) if f82<=77 else (-5 if f20<=11 else 36)))) if f39<=20 else -25) if f39<=24 else 25) if f8<=51 else 10) if f8<=158 else -14)
        + (-29 if f91<=-102 else ((((10 if f37<=1 else -20) if f41<=23 else -1) if f47<=171 else ((-47 if f48<=410 else -5) if f91<=44 else 1)) if f7<=992 else (-11 if f13<=997 else (-10 if f6<=35094 else 19))))
    )
    s += (
        ((29 if f71<=7 else -22) if f29<=16 else ((-28 if f15<=-37 else ((((3 if f25<=62 else 18) if f8<=165 else (-28 if f24<=847 else 15)) if f42<=0 else -14) if f4<=945 else -9)) if f26<=11 else 22))
        + ((((((-53 if f89<=75 else -4) if f91<=39 else (16 if f17<=842 else -2)) if f32<=723 else (0 if f9<=16 else -21)) if f32<=2043 else 14) if f19<=53 else (11 if f50<=201 else -32)) if f61<=3 else -8)
        + (((((0 if f42<=0 else -19) if f69<=83 else -25) if f79<=43 else 49) if f88<=655 else (16 if f79<=3 else -35)) if f82<=74 else (8 if f71<=209 else (10 if f82<=278 else (-22 if f26<=11 else 27))))
        + (17 if f33<=33 else (((47 if f48<=274 else (-21 if f29<=23 else 19)) if f68<=179 else ((-28 if f91<=-92 else ((-1 if f85<=5 else 9) if f73<=6793 else 19)) if f79<=36 else -30)) if f7<=992 else -8))
        + (((((-5 if f78<=11 else -22) if f20<=2 else ((4 if f75<=41 else -11) if f37<=1 else -29)) if f63<=1 else -32) if f63<=2 else (5 if f34<=1018 else -53)) if f31<=373 else (32 if f48<=327 else -31))
        + ((((-1 if f88<=846 else -32) if f25<=32 else (-4 if f75<=31 else (-10 if f24<=988 else (-8 if f5<=10 else -69)))) if f22<=47 else (-14 if f4<=74 else (11 if f48<=565 else -11))) if f0<=932 else 13)
        + (27 if f71<=0 else ((8 if f49<=0 else (-29 if f33<=1022 else ((43 if f84<=24 else -5) if f71<=16 else -15))) if f21<=14 else ((9 if f68<=494 else -1) if f8<=158 else (-24 if f88<=188 else 15))))
        + ((23 if f17<=174 else (-12 if f19<=5 else ((-9 if f72<=35 else (-3 if f82<=77 else (32 if f66<=1494 else ((3 if f89<=407 else -29) if f81<=276 else 10)))) if f37<=1 else -17))) if f13<=998 else 10)
        + (((((13 if f9<=24 else ((-2 if f57<=1395 else -37) if f51<=8120 else 18)) if f7<=979 else (-11 if f27<=612 else 6)) if f3<=911 else (-2 if f5<=38 else 23)) if f19<=53 else 8) if f61<=3 else -7)
        + ((((((56 if f1<=-1 else -6) if f21<=17 else (-4 if f74<=10 else 8)) if f21<=91 else -18) if f41<=23 else (1 if f78<=6 else (1 if f6<=34686 else -17))) if f50<=213 else -25) if f5<=379 else 31)
    )
    s += (
        (((((-25 if f58<=99 else -6) if f50<=247 else 28) if f65<=13 else (2 if f49<=915 else -15)) if f20<=11 else ((-6 if f43<=4 else (17 if f88<=655 else -18)) if f8<=161 else -12)) if f61<=8 else -23)
        + (23 if f71<=0 else (((((3 if f23<=688 else -6) if f0<=932 else (16 if f18<=936 else -47)) if f46<=177 else ((24 if f81<=63 else -31) if f84<=-76 else 9)) if f13<=998 else 9) if f38<=3 else -31))
        + ((((7 if f68<=476 else -1) if f0<=932 else 14) if f7<=996 else -17) if f61<=3 else ((19 if f89<=224 else -24) if f17<=306 else ((-21 if f0<=923 else -97) if f10<=2 else (27 if f51<=2222 else -8))))
        + ((35 if f71<=7 else -31) if f29<=8 else ((((-7 if f72<=49 else 6) if f87<=240 else -16) if f87<=414 else 25) if f61<=1 else (14 if f68<=178 else ((-3 if f78<=48 else 45) if f33<=4088 else -21))))
        + (24 if f71<=0 else ((((((23 if f39<=2 else -22) if f68<=175 else 0) if f7<=992 else -10) if f13<=997 else (11 if f46<=319 else -23)) if f50<=213 else (-34 if f23<=887 else 7)) if f5<=413 else 32))
        + (((((5 if f42<=1 else -16) if f43<=17 else -14) if f82<=30 else (((3 if f13<=956 else -51) if f84<=38 else -8) if f17<=940 else 11)) if f82<=77 else (13 if f25<=7 else 1)) if f4<=973 else -11)
        + ((31 if f71<=7 else -29) if f29<=8 else ((13 if f47<=189 else (3 if f71<=304 else -27)) if f29<=86 else (((-3 if f32<=2043 else 13) if f79<=5 else 11) if f27<=181 else (-2 if f32<=728 else -31))))
        + (((((-16 if f65<=11 else (26 if f17<=267 else 0)) if f39<=20 else -24) if f58<=83 else ((4 if f76<=0 else 14) if f37<=1 else -24)) if f41<=17 else (3 if f32<=514 else -9)) if f61<=7 else -17)
        + (((6 if f7<=996 else -21) if f41<=17 else (18 if f32<=39 else (-9 if f63<=0 else ((1 if f50<=80 else 41) if f40<=94 else -47)))) if f61<=3 else ((-6 if f67<=439 else -31) if f68<=728 else 7))
        + (-14 if f72<=4 else (((-24 if f91<=-102 else (((4 if f88<=852 else -42) if f28<=75 else (6 if f32<=350 else (-20 if f48<=177 else -1))) if f90<=102 else 20)) if f43<=17 else -9) if f76<=78 else 28))
    )
    return s
