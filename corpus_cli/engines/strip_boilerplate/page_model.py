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
    # f8 digits
    # f9 link
    # f10 stops
    # f11 pauses
    # f12 relpos
    # f13 place
    # f14 fromend
    # f15 lines
    # f16 gbefore
    # f17 gshare
    # f18 total
    # f19 gl2
    # f20 gr3
    # f21 gl5
    # f22 gr5
    # f23 gl15
    # f24 gr15
    # f25 sl2
    # f26 sr2
    # f27 stopsl15
    # f28 stopsr15
    # f29 copied5
    # f30 end-1
    # f31 end+1
    # f32 size-1
    # f33 size+1
    # f34 best
    # f35 bshare
    # f36 bestshare
    # f37 beside
    # f38 within
    # f39 hbefore
    # f40 hafter
    # f41 hcount
    # f42 run
    # f43 runshare
    # f44 runlines
    # f45 hshare
    # f46 vshare
    # f47 words
    # f48 sn
    # f49 sbefore
    # f50 sin
    # f51 safter
    # f52 sfirst
    # f53 slast
    # f54 sj
    # f55 snext
    # f56 tn
    # f57 tbefore
    # f58 tin
    # f59 tafter
    # f60 tfirst
    # f61 tlast
    # f62 tj
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, f52, f53, f54, f55, f56, f57, f58, f59, f60, f61, f62 = x
    s = 0
    s += (
        ((((17 if f45<=0 else 104) if f42<=360 else (63 if f1<=2 else 161)) if f38<=998 else -2) if f43<=55 else (((118 if f0<=628 else 2) if f38<=1000 else 11) if f1<=0 else (185 if f38<=1000 else 101)))
        + ((-88 if f46<=25 else ((-53 if f43<=15 else 6) if f20<=219 else 34)) if f43<=55 else ((-83 if f46<=8 else (18 if f6<=144 else -90)) if f1<=2 else ((38 if f12<=900 else -70) if f35<=386 else 65)))
        + ((((-25 if f2<=72 else 40) if f39<=20 else ((-65 if f35<=871 else 9) if f23<=1326 else 21)) if f38<=1000 else -76) if f42<=855 else (((11 if f2<=77 else 57) if f9<=0 else -58) if f38<=1000 else -34))
        + ((-65 if f46<=20 else ((37 if f29<=4 else -32) if f38<=964 else -33)) if f43<=94 else ((-57 if f46<=27 else 28) if f17<=3 else (((-49 if f17<=431 else 73) if f19<=169 else 48) if f20<=166 else 56)))
        + ((((-44 if f46<=12 else 5) if f4<=1 else -77) if f42<=324 else (((-7 if f47<=114 else -76) if f26<=91 else (-18 if f46<=10 else 39)) if f30<=2 else 50)) if f38<=1000 else (-56 if f24<=1094 else 6))
        + (((((-28 if f31<=0 else 17) if f16<=681 else -50) if f35<=871 else (-13 if f2<=75 else 49)) if f4<=1 else -69) if f42<=855 else (-15 if f2<=83 else ((-31 if f14<=43 else 27) if f35<=596 else 48)))
        + (((-43 if f17<=16 else 44) if f39<=12 else -53) if f46<=12 else ((-19 if f30<=2 else (36 if f37<=21 else -23)) if f20<=282 else (46 if f57<=67 else (44 if f52<=-2 else (-93 if f51<=63 else 21)))))
        + (((119 if f39<=0 else -46) if f46<=34 else (25 if f29<=3 else -33)) if f43<=31 else (((-40 if f2<=95 else 45) if f39<=12 else -43) if f46<=8 else ((-11 if f31<=2 else 33) if f11<=5 else 43)))
        + (((((-32 if f40<=50 else (18 if f29<=4 else -31)) if f4<=1 else -61) if f16<=596 else -45) if f19<=221 else (-5 if f11<=6 else 35)) if f20<=284 else ((40 if f62<=1 else -14) if f7<=27 else -6))
        + ((((33 if f15<=26 else -42) if f42<=4672 else 13) if f45<=53 else 66) if f1<=2 else (((13 if f56<=17 else -88) if f5<=1 else -43) if f44<=3 else ((-4 if f45<=0 else 30) if f20<=247 else 39)))
    )
    s += (
        ((36 if f15<=36 else (-44 if f28<=2 else (-12 if f1<=1 else -72))) if f1<=2 else (((39 if f16<=493 else (-9 if f30<=2 else 27)) if f29<=4 else -19) if f37<=15 else (-44 if f43<=19 else 0)))
        + (((-21 if f11<=4 else 40) if f39<=16 else (-38 if f17<=383 else 62)) if f46<=14 else ((-94 if f59<=75 else -6) if f61<=40 else ((-22 if f33<=18 else (17 if f4<=1 else -53)) if f11<=5 else 34)))
        + ((((77 if f5<=7 else -53) if f36<=177 else ((16 if f39<=5 else -32) if f22<=293 else 5)) if f19<=142 else (39 if f39<=17 else ((-19 if f18<=9635 else 18) if f39<=959 else 36))) if f4<=1 else -54)
        + ((68 if f39<=0 else (21 if f36<=229 else (-37 if f27<=3 else -11))) if f1<=2 else (35 if f39<=16 else ((((71 if f36<=175 else -1) if f5<=5 else -37) if f12<=881 else -47) if f35<=919 else 35)))
        + ((((31 if f34<=804 else (83 if f13<=0 else -20)) if f21<=365 else 19) if f16<=648 else (-37 if f21<=374 else -13)) if f31<=2 else ((-8 if f18<=5827 else 18) if f17<=44 else (11 if f35<=623 else 46)))
        + ((-28 if f21<=293 else (((((-41 if f40<=791 else (-7 if f39<=959 else 44)) if f26<=362 else 37) if f18<=9963 else 42) if f52<=325 else -68) if f57<=204 else -30)) if f45<=1 else (23 if f29<=4 else -13))
        + (((((-11 if f25<=103 else 20) if f45<=1 else 33) if f57<=143 else (22 if f60<=-5 else (-90 if f59<=85 else -22))) if f7<=16 else (59 if f36<=177 else (-19 if f35<=985 else 23))) if f4<=1 else -49)
        + ((((-19 if f61<=408 else 93) if f36<=229 else -26) if f17<=300 else 51) if f46<=12 else ((((-12 if f61<=40 else 30) if f46<=94 else -44) if f7<=16 else (34 if f13<=35 else -10)) if f29<=3 else -18))
        + ((59 if f39<=0 else ((19 if f34<=804 else (-8 if f13<=63 else -34)) if f18<=8116 else ((19 if f48<=26 else -32) if f33<=111 else -39))) if f31<=2 else (7 if f17<=43 else (33 if f0<=1375 else -103)))
        + (41 if f15<=36 else (((((114 if f15<=234 else -29) if f36<=204 else -25) if f45<=70 else 56) if f18<=8116 else ((33 if f34<=5835 else (5 if f15<=569 else -88)) if f5<=2 else -38)) if f30<=2 else 10))
    )
    s += (
        ((((((((5 if f18<=9596 else -163) if f18<=9695 else 30) if f14<=216 else -13) if f6<=122 else -34) if f12<=881 else -51) if f35<=945 else (31 if f9<=1 else -41)) if f16<=896 else -27) if f4<=1 else -46)
        + (((19 if f9<=0 else -42) if f39<=23 else ((38 if f37<=-11 else ((-33 if f18<=6794 else (7 if f39<=372 else -108)) if f58<=436 else -55)) if f39<=959 else (-7 if f35<=706 else 36))) if f4<=3 else -50)
        + ((((1 if f47<=12 else -27) if f1<=0 else (27 if f39<=14 else ((33 if f38<=-1 else (-25 if f46<=28 else 4)) if f39<=959 else (-44 if f40<=791 else 35)))) if f29<=7 else -44) if f4<=1 else -41)
        + ((((42 if f14<=13 else ((-18 if f11<=5 else 13) if f27<=1 else (77 if f34<=780 else 10))) if f12<=881 else -29) if f57<=143 else (12 if f52<=-6 else (-37 if f41<=4 else 91))) if f16<=887 else -24)
        + ((-56 if f40<=4 else (((39 if f56<=9 else -37) if f36<=242 else (-8 if f37<=21 else (-39 if f56<=18 else 58))) if f36<=987 else 19)) if f45<=1 else ((-6 if f11<=5 else 20) if f45<=78 else 53))
        + ((((51 if f57<=99 else -14) if f36<=229 else (-25 if f31<=2 else 5)) if f46<=9 else ((-142 if f37<=-365 else 11) if f29<=2 else ((48 if f14<=198 else -12) if f36<=327 else -16))) if f29<=8 else -50)
        + (((-37 if f7<=1 else 11) if f11<=6 else 37) if f39<=8 else ((69 if f13<=0 else -26) if f23<=285 else (((-7 if f18<=5827 else 15) if f5<=8 else -22) if f58<=619 else (-62 if f51<=63 else 7))))
        + (30 if f15<=36 else ((92 if f15<=196 else 10) if f36<=242 else (((-12 if f24<=575 else ((9 if f58<=619 else -27) if f9<=0 else -34)) if f15<=674 else (-141 if f15<=692 else 13)) if f37<=73 else -38)))
        + (-16 if f25<=43 else (-42 if f53<=-83 else ((((-5 if f17<=54 else (-18 if f53<=17 else (-74 if f40<=4 else 24))) if f42<=8975 else (30 if f48<=1 else -296)) if f18<=9995 else 20) if f29<=5 else -24)))
        + (((((((8 if f44<=32 else -15) if f58<=605 else -27) if f32<=1054 else (-272 if f12<=349 else 17)) if f45<=2 else (-10 if f1<=0 else 22)) if f3<=1 else -49) if f7<=23 else -11) if f45<=70 else 48)
    )
    s += (
        ((31 if f15<=36 else ((-8 if f32<=273 else (-408 if f13<=12 else -73)) if f15<=39 else (-16 if f33<=12 else ((2 if f47<=32 else 21) if f6<=87 else (-31 if f44<=16 else 15))))) if f16<=933 else -25)
        + ((-1 if f19<=230 else 21) if f39<=22 else ((-17 if f18<=5487 else ((49 if f34<=1532 else 6) if f6<=107 else -40)) if f5<=4 else ((18 if f13<=65 else -45) if f44<=37 else (-52 if f14<=151 else -298))))
        + ((((9 if f52<=14 else 88) if f34<=735 else ((-27 if f40<=4 else ((-4 if f6<=19 else (31 if f46<=98 else -43)) if f39<=12 else 0)) if f48<=32 else -35)) if f12<=972 else -49) if f16<=945 else -24)
        + (((((38 if f0<=1375 else -87) if f39<=170 else -4) if f57<=143 else (16 if f59<=213 else -43)) if f36<=413 else (6 if f29<=0 else ((-31 if f46<=26 else -3) if f5<=3 else 16))) if f4<=3 else -45)
        + (((-46 if f40<=4 else ((2 if f12<=881 else -36) if f42<=3303 else -33)) if f46<=23 else ((((7 if f17<=62 else 34) if f10<=34 else -74) if f6<=92 else -21) if f48<=34 else -46)) if f17<=411 else 56)
        + ((-12 if f46<=8 else 31) if f15<=56 else (((-4 if f54<=1 else 20) if f39<=25 else ((80 if f15<=234 else -14) if f36<=291 else (-31 if f39<=180 else (-24 if f35<=706 else 28)))) if f18<=9695 else 8))
        + ((((-3 if f57<=42 else 40) if f23<=996 else 14) if f57<=143 else (-6 if f2<=580 else -59)) if f44<=41 else (-33 if f42<=5729 else ((21 if f13<=87 else (-359 if f18<=8175 else 9)) if f44<=43 else 13)))
        + (((((-23 if f11<=30 else (41 if f15<=192 else -98)) if f7<=1 else 14) if f7<=12 else -3) if f29<=5 else ((77 if f3<=3 else -57) if f15<=115 else -25)) if f52<=325 else (-18 if f34<=13585 else -106))
        + (-12 if f24<=167 else ((23 if f36<=413 else 4) if f42<=1061 else ((((50 if f36<=447 else ((-7 if f42<=4588 else -153) if f42<=4733 else 24)) if f15<=189 else -15) if f17<=71 else 24) if f29<=1 else -30)))
        + (((-42 if f61<=-95 else (67 if f32<=0 else 1)) if f6<=87 else (-50 if f10<=5 else ((5 if f16<=393 else -78) if f23<=591 else ((-63 if f17<=26 else 43) if f57<=77 else -37)))) if f17<=411 else 56)
    )
    s += (
        ((((4 if f44<=31 else (-137 if f34<=3770 else -22)) if f57<=77 else -65) if f53<=37 else 0) if f51<=80 else ((6 if f18<=8175 else 34) if f51<=308 else (0 if f15<=569 else (-93 if f62<=0 else 21))))
        + (((-21 if f10<=6 else (51 if f18<=1771 else -5)) if f23<=224 else ((10 if f16<=453 else ((-48 if f53<=35 else -8) if f48<=1 else (73 if f34<=780 else 0))) if f39<=959 else 15)) if f45<=78 else 43)
        + (((-48 if f40<=17 else -12) if f45<=53 else 34) if f25<=43 else ((((((33 if f5<=1 else -23) if f42<=1668 else -13) if f36<=327 else 0) if f5<=20 else -25) if f5<=24 else 29) if f6<=224 else 210))
        + (((13 if f29<=2 else (42 if f18<=1547 else ((-9 if f51<=417 else -171) if f18<=1702 else (-3 if f29<=8 else -42)))) if f44<=13 else ((-8 if f33<=166 else 9) if f29<=5 else -101)) if f4<=3 else -40)
        + ((((6 if f8<=21 else -48) if f7<=23 else (5 if f47<=7 else ((-12 if f44<=37 else 70) if f44<=41 else -45))) if f3<=1 else ((26 if f13<=78 else -22) if f47<=22 else -79)) if f4<=3 else -37)
        + (((59 if f13<=91 else -38) if f14<=1 else -15) if f33<=13 else (((3 if f51<=31 else -22) if f51<=76 else ((5 if f59<=366 else -41) if f50<=263 else (19 if f52<=325 else -49))) if f12<=975 else -47))
        + (38 if f15<=16 else ((((84 if f15<=89 else (((27 if f56<=7 else -17) if f35<=100 else -1) if f34<=17266 else -71)) if f36<=515 else (-26 if f35<=76 else -1)) if f29<=7 else -30) if f15<=809 else 56))
        + ((-35 if f40<=4 else 23) if f15<=56 else ((((-2 if f48<=43 else 75) if f60<=-6 else (-52 if f60<=37 else (28 if f48<=22 else -46))) if f51<=76 else 5) if f4<=1 else (21 if f12<=287 else -46)))
        + ((((-15 if f10<=17 else -51) if f46<=43 else 7) if f47<=43 else (-28 if f10<=9 else (5 if f35<=475 else 55))) if f26<=55 else (40 if f39<=0 else ((3 if f29<=7 else -28) if f8<=20 else -28)))
        + ((21 if f14<=190 else ((8 if f49<=168 else (-13 if f52<=21 else -72)) if f49<=604 else 78)) if f36<=327 else (((-7 if f44<=80 else -144) if f44<=81 else 26) if f17<=54 else (4 if f55<=67 else 43)))
    )
    s += (
        ((-41 if f51<=908 else 49) if f53<=-75 else ((((2 if f18<=4579 else ((-59 if f13<=88 else -4) if f35<=811 else 17)) if f18<=5827 else 6) if f58<=645 else (-35 if f35<=888 else 24)) if f60<=99 else 26))
        + (((0 if f0<=500 else ((-38 if f14<=40 else 57) if f39<=8 else (-63 if f42<=3875 else 34))) if f10<=6 else (12 if f3<=1 else -53)) if f10<=17 else (30 if f39<=9 else (-65 if f34<=1418 else -16)))
        + (((14 if f15<=73 else ((((-104 if f15<=77 else (-38 if f27<=9 else 31)) if f6<=163 else 105) if f39<=309 else 31) if f14<=24 else (2 if f16<=933 else -26))) if f5<=20 else -23) if f5<=24 else 27)
        + ((((-11 if f23<=260 else (33 if f34<=780 else 0)) if f4<=1 else -36) if f45<=57 else 29) if f32<=160 else ((-14 if f30<=2 else 16) if f32<=628 else ((-39 if f35<=804 else -214) if f35<=811 else 29)))
        + ((-22 if f40<=4 else 3) if f44<=41 else (((-12 if f50<=998 else -134) if f42<=4146 else 31) if f15<=166 else (((-27 if f17<=12 else -81) if f50<=994 else (-94 if f40<=38 else 33)) if f49<=4 else 0)))
        + (((-1 if f34<=2433 else (((-15 if f18<=7605 else 49) if f51<=407 else (52 if f37<=-3 else -32)) if f34<=13585 else -47)) if f36<=439 else -2) if f48<=26 else ((-52 if f35<=241 else 30) if f48<=43 else 32))
        + (33 if f39<=0 else (-60 if f37<=-365 else ((-20 if f24<=298 else -2) if f25<=85 else ((10 if f36<=676 else (-11 if f17<=39 else 12)) if f29<=3 else (13 if f25<=158 else (-53 if f18<=5421 else -12))))))
        + (((-2 if f17<=71 else (((38 if f46<=49 else -46) if f39<=8 else (-46 if f46<=5 else ((-23 if f11<=25 else 55) if f39<=136 else 38))) if f32<=95 else 28)) if f17<=264 else -37) if f17<=383 else 47)
        + (((((-15 if f48<=1 else 20) if f62<=1 else -9) if f36<=439 else (((-112 if f36<=442 else -13) if f5<=0 else 2) if f17<=300 else 42)) if f46<=40 else (8 if f17<=152 else -52)) if f6<=232 else 129)
        + (57 if f12<=0 else ((((-6 if f52<=14 else 2) if f28<=11 else ((2 if f10<=14 else -83) if f16<=57 else 25)) if f42<=8975 else (7 if f52<=7 else -92)) if f42<=9608 else (-49 if f31<=-1 else 26)))
    )
    return s


def second(x: tuple[int, ...]) -> int:
    # f0 p
    # f1 p-2
    # f2 p-1
    # f3 p+1
    # f4 ql2
    # f5 before
    # f6 after
    # f7 share
    # f8 mass
    # f9 top
    # f10 fromfirst
    # f11 tolast
    # f12 chosen
    # f13 seg3
    # f14 seggap3
    # f15 segshare3
    # f16 segrel3
    # f17 seg6
    # f18 seggap6
    # f19 segshare6
    # f20 segrel6
    # f21 vshare2
    # f22 vwords2
    # f23 vl5
    # f24 vr5
    # f25 bq
    # f26 bm
    # f27 bl
    # f28 bn
    # f29 bdq
    # f30 bpre
    # f31 btitle
    # f32 bwords
    # f33 bhead
    # f34 bsize
    # f35 bmax
    # f36 bgapl
    # f37 bgapr
    # f38 blast
    # f39 size
    # f40 end
    # f41 good
    # f42 copies
    # f43 repeats
    # f44 pages
    # f45 units
    # f46 caps
    # f47 digits
    # f48 link
    # f49 stops
    # f50 pauses
    # f51 relpos
    # f52 place
    # f53 fromend
    # f54 lines
    # f55 gbefore
    # f56 gshare
    # f57 total
    # f58 gl2
    # f59 gr3
    # f60 gl5
    # f61 gr5
    # f62 gl15
    # f63 gr15
    # f64 sl2
    # f65 sr2
    # f66 stopsl15
    # f67 stopsr15
    # f68 copied5
    # f69 end-1
    # f70 end+1
    # f71 size-1
    # f72 size+1
    # f73 best
    # f74 bshare
    # f75 bestshare
    # f76 beside
    # f77 within
    # f78 hbefore
    # f79 hafter
    # f80 hcount
    # f81 run
    # f82 runshare
    # f83 runlines
    # f84 hshare
    # f85 vshare
    # f86 words
    # f87 sn
    # f88 sbefore
    # f89 sin
    # f90 safter
    # f91 sfirst
    # f92 slast
    # f93 sj
    # f94 snext
    # f95 tn
    # f96 tbefore
    # f97 tin
    # f98 tafter
    # f99 tfirst
    # f100 tlast
    # f101 tj
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, f52, f53, f54, f55, f56, f57, f58, f59, f60, f61, f62, f63, f64, f65, f66, f67, f68, f69, f70, f71, f72, f73, f74, f75, f76, f77, f78, f79, f80, f81, f82, f83, f84, f85, f86, f87, f88, f89, f90, f91, f92, f93, f94, f95, f96, f97, f98, f99, f100, f101 = x
    s = 0
    s += (
        ((((34 if f21<=9 else 82) if f45<=125 else 9) if f40<=0 else (107 if f30<=139 else (93 if f96<=204 else 41))) if f18<=0 else ((17 if f32<=18 else (57 if f101<=17 else 115)) if f14<=0 else 13))
        + ((((-40 if f17<=-1 else 8) if f41<=0 else (33 if f33<=36 else 3)) if f86<=169 else -53) if f18<=0 else (((6 if f8<=19188 else -37) if f23<=37 else 2) if f14<=0 else (-5 if f78<=4 else -49)))
        + ((((-47 if f24<=18 else -30) if f56<=454 else 55) if f0<=362 else ((-12 if f33<=19 else -40) if f24<=41 else 8)) if f0<=622 else (((19 if f0<=866 else 36) if f18<=1377 else -13) if f22<=112 else -58))
        + (((-39 if f101<=30 else 18) if f23<=27 else -12) if f0<=607 else (((18 if f0<=851 else 35) if f30<=139 else ((-1 if f99<=-2 else -50) if f23<=45 else (23 if f12<=330 else -63))) if f22<=112 else -52))
        + ((((-20 if f85<=19 else 8) if f45<=125 else -47) if f40<=0 else ((26 if f12<=347 else -48) if f20<=988 else (-19 if f31<=39 else 10))) if f14<=0 else ((-20 if f56<=85 else 53) if f78<=4 else -36))
        + (((-19 if f84<=1 else ((-9 if f7<=18 else 19) if f44<=20 else -37)) if f13<=8 else -36) if f2<=468 else ((6 if f30<=97 else -26) if f40<=0 else (26 if f30<=139 else (-18 if f23<=35 else 18))))
        + (((-36 if f21<=18 else -17) if f0<=362 else (-32 if f29<=-377 else (48 if f9<=754 else -2))) if f0<=718 else ((26 if f30<=139 else ((14 if f7<=165 else -57) if f96<=204 else -31)) if f22<=112 else -44))
        + ((34 if f78<=0 else (-31 if f21<=15 else ((-17 if f7<=15 else (28 if f5<=183 else -7)) if f45<=109 else -44))) if f4<=394 else (((-5 if f4<=936 else 22) if f40<=0 else 22) if f17<=0 else -8))
        + ((((46 if f14<=1148 else -39) if f12<=2 else (-30 if f84<=53 else 32)) if f23<=19 else (10 if f37<=393 else -10)) if f0<=776 else ((23 if f76<=66 else -25) if f45<=87 else (-24 if f34<=211 else 19)))
        + ((((19 if f28<=1 else -31) if f31<=35 else ((-21 if f22<=0 else 10) if f45<=125 else -35)) if f40<=0 else (18 if f20<=967 else (-16 if f51<=560 else 11))) if f14<=0 else (-30 if f84<=1 else -8))
    )
    s += (
        ((((18 if f37<=381 else -3) if f40<=2 else (19 if f12<=330 else -46)) if f48<=0 else -22) if f18<=0 else (((-7 if f41<=527 else 56) if f8<=17285 else -26) if f23<=35 else (7 if f19<=836 else -15)))
        + ((((28 if f10<=37 else -20) if f9<=939 else (-31 if f23<=18 else -15)) if f21<=32 else ((-1 if f23<=51 else 19) if f68<=4 else -16)) if f0<=787 else (19 if f33<=36 else (-57 if f10<=51 else 5)))
        + ((-27 if f21<=9 else -10) if f0<=391 else (((19 if f9<=986 else -7) if f0<=851 else 22) if f30<=61 else ((-107 if f30<=64 else (-28 if f89<=278 else -3)) if f15<=983 else (-31 if f92<=-77 else 13))))
        + (((((42 if f9<=839 else -6) if f22<=2 else 13) if f96<=145 else ((33 if f89<=712 else -17) if f9<=978 else (-40 if f25<=829 else 9))) if f22<=112 else -41) if f14<=0 else (-29 if f22<=1 else -9))
        + (((((((12 if f30<=61 else -35) if f23<=18 else 27) if f9<=964 else -10) if f84<=53 else 31) if f86<=104 else -39) if f1<=348 else ((-5 if f85<=2 else 13) if f76<=78 else -25)) if f16<=979 else -17)
        + ((((-10 if f45<=16 else ((20 if f48<=1 else -38) if f27<=38 else -24)) if f9<=986 else -11) if f17<=21 else -23) if f24<=40 else (((-5 if f5<=115 else 17) if f42<=1 else -20) if f12<=347 else -49))
        + ((((((-1 if f36<=1024 else -29) if f36<=1659 else 20) if f96<=145 else -26) if f24<=42 else ((-5 if f12<=31 else 16) if f12<=347 else -46)) if f4<=902 else (17 if f17<=0 else -17)) if f14<=572 else -19)
        + ((((((-6 if f76<=12 else 44) if f10<=36 else -26) if f86<=46 else 35) if f9<=979 else -23) if f21<=23 else ((4 if f76<=80 else -17) if f86<=104 else -33)) if f0<=873 else (17 if f73<=23850 else -47))
        + (((((-2 if f36<=194 else -20) if f70<=2 else 0) if f56<=337 else 40) if f21<=42 else ((9 if f56<=210 else -36) if f42<=1 else -22)) if f0<=817 else (16 if f30<=61 else (3 if f86<=53 else -41)))
        + (((3 if f15<=999 else 31) if f37<=393 else ((-11 if f31<=39 else 17) if f9<=966 else ((-13 if f98<=350 else -32) if f4<=902 else 3))) if f70<=2 else ((11 if f68<=5 else -17) if f47<=16 else -24))
    )
    s += (
        (((-30 if f29<=-426 else ((-10 if f7<=21 else (22 if f33<=19 else -12)) if f9<=973 else ((-9 if f30<=720 else 30) if f97<=14 else -26))) if f24<=43 else (-16 if f8<=32039 else 10)) if f0<=866 else 12)
        + ((((-6 if f84<=53 else 25) if f40<=0 else (((13 if f88<=80 else -46) if f100<=37 else 5) if f90<=74 else ((2 if f89<=276 else 22) if f10<=434 else -52))) if f68<=5 else -17) if f43<=1 else -29)
        + (-22 if f29<=-426 else ((((-7 if f15<=961 else 5) if f5<=974 else -19) if f86<=98 else -37) if f50<=7 else ((27 if f42<=1 else -38) if f78<=12 else (8 if f49<=17 else (-8 if f73<=18926 else -76)))))
        + ((((-11 if f22<=1 else ((97 if f75<=204 else (14 if f33<=37 else -27)) if f86<=98 else -29)) if f8<=36024 else -14) if f24<=42 else ((9 if f12<=318 else -40) if f6<=913 else -17)) if f0<=909 else 14)
        + (((-12 if f7<=19 else 17) if f10<=9 else -21) if f23<=19 else ((((7 if f53<=203 else -8) if f12<=105 else 26) if f48<=0 else -17) if f12<=141 else ((-53 if f88<=-1 else 15) if f90<=417 else -30)))
        + ((12 if f55<=34 else -16) if f23<=18 else (30 if f37<=18 else ((((10 if f12<=135 else (-23 if f97<=314 else 26)) if f44<=20 else (-29 if f44<=24 else 28)) if f42<=1 else -30) if f46<=27 else -8)))
        + ((-15 if f72<=36 else -1) if f22<=2 else ((28 if f28<=1 else ((11 if f74<=174 else -14) if f72<=93 else -23)) if f31<=32 else (27 if f73<=1365 else ((7 if f68<=6 else -23) if f22<=55 else -26))))
        + (-14 if f0<=182 else ((8 if f9<=972 else -21) if f32<=23 else (28 if f75<=169 else ((8 if f9<=988 else (23 if f37<=63 else ((7 if f75<=678 else -12) if f73<=23850 else -60))) if f87<=36 else -38))))
        + ((((47 if f54<=326 else -4) if f75<=177 else (-26 if f11<=-14 else ((-12 if f85<=9 else (3 if f68<=3 else (-20 if f75<=828 else 13))) if f56<=413 else 37))) if f70<=1 else -40) if f70<=2 else 6)
        + ((-32 if f100<=-94 else ((-1 if f101<=2 else (-40 if f98<=409 else 35)) if f90<=81 else ((6 if f78<=848 else (5 if f90<=278 else -31)) if f51<=523 else (8 if f99<=-1 else 32)))) if f43<=1 else -27)
    )
    s += (
        ((26 if f54<=274 else -24) if f37<=56 else (((((-4 if f56<=218 else -29) if f56<=413 else 35) if f54<=692 else 66) if f96<=143 else -24) if f94<=4 else ((-28 if f100<=-94 else 9) if f46<=24 else -6)))
        + (-12 if f0<=182 else (((-22 if f29<=-426 else (-11 if f72<=13 else 4)) if f22<=10 else ((19 if f49<=31 else -39) if f21<=91 else -14)) if f45<=87 else (-24 if f1<=348 else (11 if f12<=122 else -46))))
        + (((((-12 if f70<=2 else 5) if f22<=2 else (9 if f27<=25 else -7)) if f8<=90341 else -16) if f24<=51 else ((-5 if f12<=32 else (-32 if f40<=-2 else 18)) if f12<=318 else -35)) if f68<=6 else -19)
        + ((25 if f12<=2 else ((2 if f60<=0 else -19) if f23<=18 else ((10 if f34<=116 else (((-5 if f59<=160 else 6) if f12<=141 else -20) if f42<=1 else -26)) if f6<=913 else -14))) if f0<=914 else 13)
        + (-19 if f32<=6 else (((2 if f45<=24 else (20 if f85<=98 else -34)) if f10<=35 else ((19 if f77<=-1 else ((-30 if f100<=37 else 10) if f36<=695 else -25)) if f24<=49 else 12)) if f9<=988 else -4))
        + ((3 if f95<=5 else 26) if f9<=964 else ((((-9 if f56<=57 else (21 if f9<=988 else -8)) if f21<=53 else 5) if f22<=11 else 10) if f45<=87 else (-38 if f49<=4 else (-44 if f86<=48 else -2))))
        + (-11 if f0<=172 else (19 if f37<=41 else ((10 if f30<=17 else ((-26 if f90<=65 else (18 if f53<=215 else -17)) if f94<=10 else ((31 if f98<=117 else 0) if f32<=86 else -5))) if f9<=988 else -4)))
        + (19 if f37<=41 else (((-36 if f98<=409 else 29) if f100<=36 else (-1 if f9<=995 else -22)) if f90<=76 else ((9 if f68<=7 else -27) if f78<=346 else (-37 if f79<=791 else (16 if f98<=407 else -21)))))
        + ((((-8 if f56<=270 else -55) if f56<=397 else 33) if f21<=15 else (((14 if f33<=16 else (7 if f56<=97 else -50)) if f98<=106 else 43) if f73<=1494 else (3 if f46<=21 else -8))) if f4<=959 else 12)
        + ((((((-3 if f41<=145 else 39) if f78<=7 else -14) if f23<=18 else (((10 if f19<=881 else 0) if f42<=1 else -15) if f6<=943 else -16)) if f84<=78 else 28) if f44<=20 else -23) if f44<=24 else 25)
    )
    s += (
        (((((((-27 if f29<=-1 else 41) if f32<=16 else 18) if f75<=507 else (-30 if f75<=522 else (6 if f9<=995 else -17))) if f68<=2 else -3) if f46<=27 else -5) if f12<=318 else -31) if f43<=1 else -22)
        + ((((21 if f75<=173 else (((3 if f48<=0 else -15) if f10<=338 else -33) if f96<=145 else ((7 if f9<=973 else -28) if f25<=829 else 7))) if f101<=19 else 32) if f87<=27 else -20) if f87<=54 else 48)
        + ((((((67 if f12<=19 else 12) if f44<=2 else -33) if f75<=177 else ((-2 if f0<=919 else (23 if f10<=20 else -1)) if f87<=36 else -32)) if f15<=999 else 19) if f44<=20 else -21) if f44<=24 else 24)
        + (((-7 if f21<=52 else 7) if f7<=36 else ((6 if f52<=82 else 23) if f10<=35 else (-30 if f86<=29 else 11))) if f45<=87 else ((-23 if f50<=4 else (-13 if f86<=63 else 26)) if f30<=44 else -26))
        + ((((-30 if f98<=409 else 29) if f100<=39 else (2 if f35<=992 else (6 if f37<=314 else -15))) if f90<=81 else ((-20 if f38<=-14 else (9 if f93<=82 else -51)) if f83<=88 else -34)) if f68<=5 else -11)
        + ((((((((-4 if f62<=2461 else -26) if f22<=10 else (8 if f42<=1 else -33)) if f69<=1 else -38) if f69<=2 else 5) if f56<=261 else -55) if f56<=316 else 27) if f43<=1 else -25) if f84<=78 else 23)
        + (((22 if f78<=0 else (-3 if f30<=720 else ((65 if f8<=76570 else -1) if f30<=780 else 1))) if f49<=5 else ((23 if f73<=2610 else 3) if f85<=98 else -27)) if f49<=17 else (7 if f46<=9 else -18))
        + (-14 if f29<=-426 else (36 if f35<=468 else (((((6 if f57<=7296 else -10) if f36<=520 else -9) if f36<=1742 else 10) if f12<=47 else (-6 if f6<=126 else (17 if f6<=962 else -21))) if f12<=141 else -11)))
        + (((10 if f1<=19 else ((-8 if f70<=0 else 15) if f86<=26 else 4)) if f70<=1 else -32) if f70<=2 else ((7 if f47<=22 else -24) if f41<=527 else (29 if f9<=939 else (-33 if f75<=720 else 19))))
        + ((4 if f37<=393 else ((-6 if f24<=15 else (41 if f6<=794 else -32)) if f73<=800 else (14 if f1<=8 else (-11 if f22<=9 else (-20 if f64<=35 else (8 if f73<=17604 else -24)))))) if f70<=2 else 4)
    )
    s += (
        ((-22 if f23<=47 else 13) if f29<=-426 else (((-22 if f92<=-77 else (-1 if f99<=100 else (25 if f17<=287 else -31))) if f27<=189 else 30) if f30<=720 else (-14 if f36<=123 else (56 if f54<=101 else 15))))
        + ((20 if f78<=4 else ((37 if f52<=1 else -15) if f4<=928 else 19)) if f23<=18 else ((10 if f96<=143 else ((27 if f88<=129 else -20) if f88<=430 else 24)) if f19<=879 else (-33 if f19<=892 else 0)))
        + (((16 if f73<=735 else (6 if f37<=422 else ((-2 if f0<=919 else (20 if f30<=348 else -20)) if f83<=41 else ((-20 if f63<=850 else 3) if f44<=8 else -76)))) if f44<=20 else -19) if f44<=24 else 22)
        + (((-4 if f7<=42 else ((22 if f48<=1 else -24) if f78<=13 else (2 if f33<=39 else -23))) if f21<=53 else ((22 if f32<=87 else 5) if f12<=318 else -28)) if f68<=3 else (-8 if f15<=998 else 23))
        + ((((((2 if f91<=79 else 18) if f27<=26 else -11) if f27<=59 else 15) if f9<=988 else ((5 if f36<=153 else -18) if f21<=26 else (2 if f73<=23429 else -35))) if f87<=32 else -25) if f87<=43 else 30)
        + (-23 if f100<=-94 else ((31 if f78<=7 else -30) if f32<=5 else ((9 if f53<=215 else (-31 if f100<=44 else 2)) if f75<=560 else (((-6 if f88<=11 else -50) if f75<=590 else -3) if f37<=1603 else 4))))
        + (-13 if f11<=-14 else (((15 if f36<=0 else ((0 if f49<=17 else (-52 if f53<=17 else -9)) if f22<=10 else ((-12 if f36<=112 else 11) if f42<=1 else -25))) if f44<=20 else -17) if f44<=24 else 22))
        + (((((-6 if f24<=34 else 6) if f12<=150 else -26) if f96<=421 else 21) if f69<=2 else 8) if f68<=1 else (((-6 if f90<=53 else 7) if f78<=306 else (-19 if f74<=609 else 11)) if f88<=440 else -16))
        + (((((12 if f14<=1105 else -19) if f83<=31 else ((4 if f66<=6 else -26) if f81<=6504 else 16)) if f30<=17 else -2) if f47<=21 else -29) if f46<=23 else (1 if f86<=6 else (24 if f2<=39 else -12)))
        + ((((-8 if f7<=248 else -70) if f86<=42 else (17 if f96<=83 else -25)) if f72<=18 else ((1 if f7<=85 else (-4 if f37<=1393 else 26)) if f22<=48 else (-46 if f19<=947 else 0))) if f7<=427 else 32)
    )
    return s
