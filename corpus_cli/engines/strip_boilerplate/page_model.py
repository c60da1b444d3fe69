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
    # f5 repshare
    # f6 pages
    # f7 units
    # f8 start
    # f9 caps
    # f10 digits
    # f11 link
    # f12 relpos
    # f13 place
    # f14 fromend
    # f15 lines
    # f16 gbefore
    # f17 gshare
    # f18 total
    # f19 gl1
    # f20 gr1
    # f21 gl2
    # f22 gr2
    # f23 gl3
    # f24 gr3
    # f25 gl5
    # f26 gr5
    # f27 gl15
    # f28 gr15
    # f29 sl2
    # f30 sr2
    # f31 stopsl15
    # f32 stopsr15
    # f33 datedl5
    # f34 datedr5
    # f35 copied5
    # f36 repeated5
    # f37 end-2
    # f38 end-1
    # f39 end+1
    # f40 size-1
    # f41 size+1
    # f42 left
    # f43 right
    # f44 bshare
    # f45 beside
    # f46 within
    # f47 bestshare
    # f48 best
    # f49 breakl
    # f50 breakr
    # f51 run
    # f52 runshare
    # f53 runlines
    # f54 hbefore
    # f55 hafter
    # f56 hcount
    # f57 hshare
    # f58 vshare
    # f59 words
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, f52, f53, f54, f55, f56, f57, f58, f59 = x
    s = 0
    s += (
        ((((30 if f2<=70 else 163) if f54<=22 else 15) if f58<=4 else ((((109 if f38<=2 else 176) if f22<=137 else 184) if f4<=3 else -15) if f35<=4 else 57)) if f45<=0 else (-2 if f58<=22 else 54))
        + ((-90 if f58<=25 else (-55 if f52<=10 else 18)) if f52<=55 else ((-50 if f17<=333 else 75) if f58<=2 else (-1 if f17<=4 else (((2 if f21<=147 else 57) if f24<=255 else 68) if f58<=96 else -56))))
        + (((-77 if f58<=21 else (-61 if f52<=15 else -2)) if f28<=1332 else (-58 if f58<=12 else 31)) if f52<=55 else ((-62 if f58<=19 else 1) if f1<=2 else ((40 if f43<=55 else -62) if f44<=529 else 61)))
        + (((-62 if f21<=277 else -5) if f57<=51 else 64) if f1<=2 else (((53 if f54<=23 else -7) if f16<=416 else (-55 if f25<=272 else -7)) if f44<=322 else ((36 if f5<=8 else -45) if f30<=165 else 57)))
        + ((((-49 if f44<=855 else (-36 if f1<=2 else 44)) if f57<=1 else 24) if f45<=0 else -62) if f51<=857 else (((14 if f7<=123 else -84) if f45<=0 else -51) if f1<=2 else (50 if f45<=0 else 0)))
        + ((-56 if f58<=14 else ((-28 if f1<=0 else (-19 if f52<=7 else 36)) if f45<=13 else -45)) if f52<=78 else ((-40 if f58<=8 else 9) if f1<=2 else ((15 if f39<=2 else 45) if f44<=945 else 56)))
        + (((100 if f54<=0 else -50) if f58<=34 else -2) if f52<=34 else (((-19 if f59<=177 else -80) if f24<=279 else (31 if f12<=885 else -64)) if f38<=2 else (53 if f54<=17 else (-8 if f58<=17 else 38))))
        + (((-35 if f26<=433 else 11) if f53<=3 else ((-21 if f58<=33 else 27) if f2<=95 else (47 if f54<=22 else ((-47 if f58<=12 else 15) if f44<=871 else 45)))) if f45<=0 else (-44 if f26<=503 else 6))
        + ((43 if f15<=36 else (-43 if f58<=26 else (-2 if f7<=120 else -71))) if f1<=2 else (((49 if f47<=175 else (-29 if f17<=273 else 58)) if f21<=217 else 28) if f24<=244 else (39 if f4<=1 else -44)))
        + ((((((77 if f47<=177 else -20) if f57<=53 else 63) if f23<=285 else 23) if f4<=1 else -60) if f39<=2 else 34) if f45<=0 else ((45 if f6<=2 else -63) if f47<=242 else (-44 if f58<=38 else -3)))
    )
    s += (
        ((((-12 if f25<=424 else 30) if f16<=740 else -40) if f4<=1 else -57) if f52<=34 else (((13 if f4<=1 else -66) if f21<=116 else 36) if f16<=624 else ((-43 if f18<=5759 else -1) if f19<=90 else 15)))
        + ((66 if f54<=0 else (37 if f15<=26 else (-40 if f31<=2 else (-37 if f28<=407 else 2)))) if f1<=2 else (40 if f54<=16 else ((-50 if f54<=959 else 3) if f58<=12 else (19 if f35<=5 else -40))))
        + (((-38 if f25<=293 else -7) if f57<=0 else ((((1 if f6<=2 else -33) if f17<=442 else 73) if f57<=75 else 54) if f19<=103 else 30)) if f39<=2 else (-6 if f17<=4 else (16 if f44<=719 else 41)))
        + ((-5 if f0<=112 else (43 if f58<=94 else -45)) if f54<=13 else (((134 if f15<=234 else -8) if f47<=223 else -39) if f58<=12 else (46 if f15<=73 else (-17 if f18<=9695 else (23 if f15<=565 else -41)))))
        + (((-31 if f19<=99 else 4) if f17<=389 else 65) if f58<=9 else (((14 if f17<=44 else 42) if f58<=91 else -24) if f13<=63 else ((-14 if f30<=79 else (18 if f15<=616 else -41)) if f9<=16 else -25)))
        + (((((-26 if f27<=276 else 17) if f57<=53 else 50) if f1<=0 else (14 if f57<=0 else 37)) if f35<=3 else -14) if f16<=648 else (-36 if f52<=20 else (25 if f56<=0 else (-24 if f57<=1 else 6))))
        + ((((93 if f15<=232 else -5) if f47<=242 else (((-42 if f56<=2 else 68) if f55<=791 else (37 if f56<=0 else -18)) if f45<=20 else -46)) if f57<=1 else 9) if f23<=279 else (7 if f17<=57 else 33))
        + (((55 if f54<=0 else -8) if f1<=0 else (((31 if f47<=943 else -194) if f54<=16 else 3) if f44<=945 else 41)) if f16<=596 else (25 if f15<=53 else (-32 if f32<=1 else (31 if f54<=12 else -13))))
        + (((41 if f15<=24 else (66 if f47<=178 else ((-33 if f38<=2 else -6) if f57<=5 else -1))) if f18<=9695 else (18 if f6<=2 else -50)) if f39<=2 else ((12 if f0<=1375 else -89) if f44<=980 else 38))
        + ((44 if f15<=36 else (((((-16 if f7<=45 else 21) if f7<=87 else -45) if f38<=2 else 12) if f51<=9330 else (27 if f15<=254 else -404)) if f18<=9695 else (36 if f15<=295 else 2))) if f16<=890 else -30)
    )
    s += (
        ((-5 if f7<=20 else (27 if f58<=95 else -42)) if f54<=22 else (((-26 if f54<=959 else (-25 if f27<=247 else 26)) if f18<=9695 else (21 if f7<=109 else -42)) if f6<=2 else (2 if f13<=66 else -51)))
        + ((((45 if f47<=229 else (-6 if f57<=78 else 45)) if f7<=29 else (21 if f7<=96 else -10)) if f35<=3 else ((71 if f15<=422 else -15) if f47<=175 else -19)) if f12<=904 else (23 if f15<=91 else -45))
        + ((((15 if f5<=0 else (-43 if f58<=17 else ((-43 if f16<=44 else 52) if f6<=19 else -47))) if f10<=16 else -31) if f35<=4 else (-26 if f12<=511 else 23)) if f16<=648 else (-21 if f38<=0 else -1))
        + (((94 if f47<=410 else 19) if f48<=780 else (((((86 if f15<=196 else 10) if f47<=242 else -11) if f57<=2 else (-9 if f1<=0 else 18)) if f47<=987 else 23) if f35<=7 else -41)) if f4<=1 else -46)
        + ((32 if f15<=36 else ((-246 if f12<=330 else (((0 if f15<=103 else -39) if f51<=4569 else -187) if f51<=4841 else 42)) if f14<=28 else ((4 if f36<=9 else 33) if f14<=216 else -13))) if f4<=1 else -44)
        + (((-12 if f29<=47 else (((((-6 if f17<=52 else 21) if f2<=232 else 13) if f51<=10166 else (-317 if f53<=52 else 13)) if f51<=10349 else 35) if f36<=10 else 33)) if f35<=8 else -44) if f4<=1 else -41)
        + (17 if f54<=8 else ((-19 if f47<=859 else (-15 if f17<=43 else 27)) if f18<=8116 else ((((60 if f54<=330 else -1) if f46<=-1 else 6) if f35<=8 else -43) if f7<=102 else (-48 if f47<=880 else 42))))
        + ((((22 if f15<=279 else 104) if f48<=735 else (((-7 if f56<=2 else 26) if f38<=2 else (15 if f35<=1 else (-153 if f15<=39 else -3))) if f57<=87 else 51)) if f16<=933 else -29) if f4<=3 else -46)
        + ((-43 if f55<=4 else 18) if f54<=8 else (((34 if f48<=6634 else -77) if f6<=2 else -42) if f47<=242 else ((-15 if f18<=9695 else (8 if f15<=674 else (-126 if f15<=726 else 23))) if f47<=987 else 18)))
        + ((-20 if f55<=19 else ((20 if f11<=0 else -32) if f14<=216 else -10)) if f16<=493 else ((37 if f15<=157 else (-136 if f15<=160 else 1)) if f56<=0 else ((-23 if f29<=299 else -110) if f37<=-1 else -7)))
    )
    s += (
        (((-12 if f41<=12 else (73 if f47<=93 else (6 if f7<=86 else ((((-157 if f15<=116 else -48) if f20<=207 else -3) if f46<=974 else 3) if f47<=871 else 18)))) if f16<=945 else -27) if f4<=3 else -45)
        + (((-17 if f30<=29 else (((27 if f48<=1215 else (-7 if f18<=9695 else 13)) if f17<=71 else 22) if f7<=139 else -26)) if f16<=890 else -21) if f12<=881 else (24 if f15<=91 else (-56 if f18<=7150 else -4)))
        + (((((35 if f36<=2 else -9) if f54<=170 else -13) if f47<=413 else (-13 if f25<=244 else ((13 if f54<=17 else (-12 if f54<=400 else -152)) if f54<=959 else 31))) if f17<=411 else 63) if f4<=3 else -43)
        + (((-61 if f55<=4 else (19 if f45<=-36 else -13)) if f17<=383 else 60) if f58<=13 else ((76 if f47<=720 else 17) if f15<=73 else ((-119 if f47<=731 else 12) if f15<=77 else (-108 if f45<=-365 else 3))))
        + ((((((-91 if f45<=-365 else 27) if f34<=1 else -30) if f47<=242 else ((-5 if f18<=9635 else 10) if f45<=75 else -37)) if f6<=24 else 34) if f4<=3 else -46) if f57<=78 else (-57 if f0<=24 else 61))
        + (37 if f15<=16 else ((-22 if f40<=99 else 7) if f28<=167 else (-31 if f55<=4 else (24 if f15<=73 else ((6 if f12<=500 else 54) if f45<=-17 else ((9 if f51<=1184 else -6) if f33<=1 else -26))))))
        + ((((-21 if f27<=307 else 3) if f57<=0 else (-15 if f2<=114 else 24)) if f48<=3595 else ((-32 if f19<=771 else -198) if f48<=4122 else -5)) if f58<=43 else ((14 if f59<=115 else -52) if f15<=565 else -32))
        + ((((-3 if f59<=17 else (29 if f3<=1 else -55)) if f54<=9 else (-14 if f27<=404 else (56 if f48<=780 else ((17 if f7<=8 else -5) if f5<=98 else 30)))) if f6<=20 else -30) if f6<=24 else 30)
        + (41 if f54<=0 else (((((-21 if f13<=176 else 31) if f8<=1 else 7) if f9<=20 else ((36 if f47<=358 else -8) if f59<=7 else -28)) if f3<=1 else (-2 if f0<=125 else -60)) if f4<=1 else -33))
        + (((((30 if f15<=274 else -2) if f47<=413 else -1) if f16<=933 else -19) if f2<=597 else ((-24 if f31<=5 else -98) if f27<=1802 else (-77 if f37<=-2 else (-55 if f17<=25 else 36)))) if f17<=411 else 57)
    )
    s += (
        (((((-49 if f9<=5 else 1) if f2<=97 else 26) if f54<=9 else (7 if f59<=8 else ((-16 if f13<=164 else 17) if f53<=42 else -36))) if f12<=969 else -49) if f58<=28 else (8 if f35<=5 else -22))
        + ((60 if f37<=-6 else -14) if f29<=43 else ((-11 if f18<=6615 else (26 if f15<=219 else -4)) if f17<=44 else (26 if f54<=13 else ((2 if f54<=44 else -41) if f54<=959 else (-47 if f55<=106 else 39)))))
        + (-13 if f30<=29 else ((38 if f6<=7 else -78) if f47<=154 else (((2 if f35<=1 else (28 if f18<=1479 else ((-132 if f13<=12 else -8) if f18<=1702 else -10))) if f56<=2 else 16) if f6<=24 else 30)))
        + ((6 if f53<=13 else ((((-20 if f19<=57 else 10) if f54<=32 else (-66 if f45<=0 else -14)) if f53<=53 else (32 if f47<=847 else (17 if f14<=65 else -50))) if f54<=77 else 11)) if f45<=130 else -22)
        + ((((7 if f7<=122 else -54) if f2<=775 else 50) if f54<=24 else ((((-36 if f12<=169 else (2 if f28<=2556 else -61)) if f6<=4 else -31) if f32<=7 else 13) if f29<=697 else -36)) if f11<=0 else -20)
        + ((-10 if f30<=44 else ((((((58 if f13<=320 else -7) if f14<=204 else 1) if f30<=198 else -6) if f47<=327 else 1) if f57<=87 else 45) if f40<=1054 else (-5 if f17<=134 else -177))) if f10<=20 else -29)
        + (38 if f15<=16 else ((((3 if f9<=20 else ((-18 if f27<=292 else (-20 if f28<=289 else 23)) if f0<=58 else -20)) if f15<=809 else 60) if f3<=1 else (-3 if f52<=11 else -65)) if f12<=985 else -47))
        + (20 if f15<=36 else (((1 if f14<=216 else ((16 if f13<=45 else (-32 if f15<=330 else (-30 if f51<=1184 else -166))) if f15<=352 else 0)) if f51<=10166 else (-151 if f47<=927 else 17)) if f51<=10349 else 24))
        + (-22 if f55<=4 else ((-3 if f17<=27 else ((((1 if f12<=885 else -45) if f44<=706 else -133) if f44<=719 else (-2 if f19<=57 else 28)) if f57<=6 else 27)) if f57<=68 else (-48 if f0<=19 else 58)))
        + ((((-5 if f51<=333 else 20) if f44<=117 else ((-9 if f37<=2 else 3) if f36<=8 else 21)) if f4<=1 else (25 if f12<=287 else -42)) if f40<=611 else ((-71 if f6<=4 else 29) if f44<=811 else 26))
    )
    s += (
        ((((-22 if f0<=101 else 2) if f28<=178 else (10 if f51<=971 else (((1 if f54<=79 else 28) if f15<=291 else -12) if f35<=1 else -21))) if f10<=20 else -25) if f35<=8 else (60 if f18<=1479 else -40))
        + ((-5 if f18<=1233 else 42) if f48<=780 else (((-4 if f48<=11463 else (33 if f48<=27720 else -61)) if f13<=176 else (-28 if f14<=44 else (29 if f48<=15932 else (-72 if f48<=24026 else 38)))) if f45<=85 else -19))
        + ((((42 if f14<=1 else -19) if f30<=38 else -1) if f59<=28 else ((8 if f59<=46 else ((-60 if f17<=13 else 49) if f53<=43 else (-121 if f53<=45 else 18))) if f7<=87 else -10)) if f6<=24 else 26)
        + ((((-14 if f56<=0 else 24) if f45<=-16 else (2 if f35<=2 else (4 if f15<=221 else (-73 if f15<=232 else (-7 if f33<=1 else -46))))) if f35<=8 else (58 if f18<=1479 else -34)) if f17<=411 else 54)
        + (41 if f13<=1 else ((-7 if f17<=200 else -54) if f29<=46 else ((((92 if f47<=358 else 24) if f15<=200 else 10) if f47<=579 else -13) if f44<=114 else ((0 if f45<=75 else -36) if f11<=1 else -27))))
        + ((0 if f51<=5051 else (42 if f14<=65 else ((1 if f53<=33 else -138) if f53<=53 else -34))) if f51<=5729 else (25 if f14<=104 else (22 if f44<=677 else (33 if f53<=41 else (-97 if f51<=10349 else 8)))))
        + ((-45 if f14<=69 else 7) if f55<=4 else (47 if f54<=0 else (-3 if f59<=28 else ((27 if f5<=32 else -64) if f54<=12 else (-28 if f1<=0 else ((14 if f41<=37 else -12) if f54<=959 else 30))))))
        + (((((3 if f47<=676 else -7) if f17<=71 else (((-28 if f57<=6 else 25) if f48<=1769 else 12) if f39<=2 else 24)) if f17<=248 else (-47 if f37<=0 else 18)) if f17<=411 else 53) if f56<=5 else 42)
        + ((58 if f29<=0 else ((((-3 if f28<=848 else 4) if f15<=674 else (-87 if f15<=687 else (38 if f34<=0 else -35))) if f14<=419 else (-6 if f54<=95 else -61)) if f15<=809 else 44)) if f7<=232 else 128)
        + (-7 if f27<=404 else ((13 if f6<=5 else -20) if f51<=971 else ((0 if f6<=3 else 43) if f18<=3898 else (-207 if f18<=3933 else (-12 if f51<=5729 else (26 if f15<=221 else (-47 if f15<=260 else 5)))))))
    )
    return s


def second(x: tuple[int, ...]) -> int:
    # f0 p
    # f1 p-3
    # f2 p-2
    # f3 p-1
    # f4 p+1
    # f5 p+2
    # f6 p+3
    # f7 ml3
    # f8 mr3
    # f9 ml5
    # f10 mr5
    # f11 ml15
    # f12 mr15
    # f13 ql2
    # f14 qr2
    # f15 ql5
    # f16 qr5
    # f17 before
    # f18 after
    # f19 share
    # f20 mass
    # f21 top
    # f22 fromfirst
    # f23 tolast
    # f24 chosen
    # f25 seg3
    # f26 seggap3
    # f27 segshare3
    # f28 segrel3
    # f29 seg6
    # f30 seggap6
    # f31 segshare6
    # f32 segrel6
    # f33 vshare2
    # f34 vwords2
    # f35 vl5
    # f36 vr5
    # f37 size
    # f38 end
    # f39 good
    # f40 copies
    # f41 repeats
    # f42 repshare
    # f43 pages
    # f44 units
    # f45 start
    # f46 caps
    # f47 digits
    # f48 link
    # f49 relpos
    # f50 place
    # f51 fromend
    # f52 lines
    # f53 gbefore
    # f54 gshare
    # f55 total
    # f56 gl1
    # f57 gr1
    # f58 gl2
    # f59 gr2
    # f60 gl3
    # f61 gr3
    # f62 gl5
    # f63 gr5
    # f64 gl15
    # f65 gr15
    # f66 sl2
    # f67 sr2
    # f68 stopsl15
    # f69 stopsr15
    # f70 datedl5
    # f71 datedr5
    # f72 copied5
    # f73 repeated5
    # f74 end-2
    # f75 end-1
    # f76 end+1
    # f77 size-1
    # f78 size+1
    # f79 left
    # f80 right
    # f81 bshare
    # f82 beside
    # f83 within
    # f84 bestshare
    # f85 best
    # f86 breakl
    # f87 breakr
    # f88 run
    # f89 runshare
    # f90 runlines
    # f91 hbefore
    # f92 hafter
    # f93 hcount
    # f94 hshare
    # f95 vshare
    # f96 words
    f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50, f51, f52, f53, f54, f55, f56, f57, f58, f59, f60, f61, f62, f63, f64, f65, f66, f67, f68, f69, f70, f71, f72, f73, f74, f75, f76, f77, f78, f79, f80, f81, f82, f83, f84, f85, f86, f87, f88, f89, f90, f91, f92, f93, f94, f95, f96 = x
    s = 0
    s += (
        ((((91 if f47<=20 else 39) if f44<=137 else 24) if f38<=0 else (110 if f4<=817 else 125)) if f30<=0 else ((91 if f21<=975 else ((25 if f31<=539 else 60) if f35<=45 else 80)) if f26<=0 else 31))
        + (((-38 if f33<=9 else (12 if f34<=49 else -55)) if f38<=0 else (31 if f24<=311 else -40)) if f30<=0 else (((-17 if f51<=96 else -48) if f34<=2 else (6 if f29<=26 else -26)) if f28<=994 else -48))
        + ((-46 if f23<=-2 else (((-44 if f82<=9 else (-32 if f19<=39 else 45)) if f33<=19 else -16) if f19<=180 else 54)) if f0<=546 else (((12 if f82<=78 else -33) if f0<=843 else 32) if f34<=112 else -59))
        + ((((-19 if f95<=11 else 13) if f44<=126 else -44) if f38<=0 else ((9 if f31<=783 else 30) if f24<=311 else -36)) if f30<=0 else ((20 if f21<=952 else (-37 if f95<=9 else -8)) if f26<=0 else -36))
        + (((10 if f45<=2 else (34 if f21<=980 else -39)) if f13<=866 else ((-15 if f76<=0 else 24) if f39<=73 else 30)) if f30<=5 else ((8 if f21<=975 else (-32 if f95<=23 else -4)) if f26<=21 else -33))
        + ((-33 if f0<=244 else (41 if f21<=692 else (-23 if f36<=43 else -1))) if f0<=561 else ((9 if f82<=80 else -28) if f0<=843 else ((28 if f82<=74 else -30) if f95<=93 else (32 if f39<=330 else -46))))
        + ((((49 if f51<=97 else -46) if f21<=754 else -34) if f35<=23 else -11) if f0<=561 else (((20 if f22<=35 else (-43 if f35<=41 else 2)) if f31<=661 else 13) if f0<=898 else (28 if f96<=178 else -35)))
        + ((((-43 if f25<=-8 else 43) if f21<=754 else -30) if f35<=24 else (-11 if f73<=10 else 20)) if f0<=651 else ((((4 if f24<=106 else -51) if f31<=661 else 16) if f0<=904 else 28) if f96<=177 else -28))
        + (((0 if f18<=845 else -26) if f34<=1 else (((12 if f85<=23850 else -34) if f15<=885 else 24) if f34<=112 else -44)) if f29<=0 else ((8 if f21<=968 else (-23 if f35<=42 else 2)) if f25<=8 else -30))
        + ((((-35 if f49<=628 else 42) if f24<=2 else -30) if f36<=15 else (-24 if f11<=2320 else -4)) if f0<=453 else ((((8 if f0<=843 else 22) if f96<=177 else -26) if f24<=311 else -41) if f29<=26 else -17))
    )
    s += (
        ((((13 if f21<=643 else -29) if f36<=29 else -10) if f34<=4 else (35 if f91<=4 else -9)) if f0<=453 else (((8 if f29<=26 else (-23 if f94<=3 else 16)) if f0<=904 else 23) if f34<=112 else -42))
        + ((-29 if f23<=-10 else ((-16 if f34<=2 else (25 if f20<=16754 else (-13 if f35<=43 else 7))) if f19<=219 else 48)) if f0<=678 else (((-20 if f94<=2 else 23) if f31<=689 else 16) if f34<=112 else -41))
        + ((6 if f53<=125 else ((-36 if f49<=542 else 35) if f21<=847 else (-26 if f2<=887 else (-24 if f39<=98 else 24)))) if f35<=25 else (-1 if f4<=577 else (-13 if f68<=0 else (22 if f52<=292 else 4))))
        + ((-25 if f33<=8 else -7) if f0<=453 else ((((((-24 if f51<=19 else 16) if f20<=32930 else -23) if f35<=30 else 10) if f82<=80 else (15 if f66<=217 else -40)) if f0<=919 else 21) if f34<=112 else -38))
        + ((-23 if f0<=156 else (-2 if f26<=1143 else (10 if f62<=0 else -27))) if f0<=651 else ((18 if f22<=17 else ((-22 if f15<=889 else 4) if f35<=41 else (16 if f22<=422 else -49))) if f34<=112 else -35))
        + ((-6 if f28<=960 else -24) if f34<=2 else ((7 if f37<=102 else -20) if f19<=7 else (((8 if f34<=10 else 23) if f40<=1 else -27) if f44<=86 else ((-24 if f1<=499 else 4) if f54<=433 else 46))))
        + ((-21 if f33<=8 else -4) if f0<=437 else ((12 if f24<=148 else (-49 if f31<=855 else -1)) if f28<=807 else (((-58 if f30<=5 else -15) if f35<=45 else 4) if f3<=577 else (19 if f91<=26 else -3))))
        + (((((((-17 if f19<=33 else 0) if f54<=260 else -69) if f54<=319 else 42) if f33<=26 else ((6 if f54<=201 else -38) if f24<=148 else -17)) if f27<=999 else 33) if f0<=919 else 17) if f25<=12 else -21)
        + ((((-6 if f37<=328 else 35) if f21<=946 else (-22 if f6<=211 else (-22 if f31<=661 else 3))) if f79<=12 else 7) if f3<=422 else ((-11 if f33<=57 else (11 if f22<=368 else -49)) if f54<=14 else 11))
        + ((-12 if f19<=34 else (((36 if f28<=22 else 4) if f44<=75 else (-27 if f2<=577 else 11)) if f50<=177 else 27)) if f36<=40 else (((-14 if f68<=2 else 9) if f38<=0 else 14) if f24<=311 else -35))
    )
    s += (
        ((28 if f91<=4 else (14 if f21<=862 else -19)) if f35<=19 else ((0 if f82<=80 else -24) if f54<=14 else ((15 if f51<=217 else (8 if f27<=983 else -41)) if f21<=992 else (-21 if f13<=920 else 17))))
        + (((-13 if f19<=15 else 27) if f53<=50 else (-25 if f88<=1101 else (-18 if f19<=67 else 15))) if f35<=19 else (((-17 if f68<=1 else -1) if f38<=0 else (-12 if f89<=10 else 9)) if f27<=999 else 31))
        + ((((((-9 if f38<=0 else 21) if f21<=946 else ((34 if f91<=0 else -10) if f1<=307 else (0 if f73<=9 else 22))) if f72<=8 else -31) if f54<=213 else -30) if f54<=400 else 39) if f0<=904 else 12)
        + (((((((33 if f21<=946 else 3) if f91<=16 else (-14 if f68<=7 else 11)) if f21<=984 else -15) if f54<=265 else -52) if f0<=914 else 12) if f54<=319 else 35) if f33<=39 else (7 if f34<=54 else -26))
        + ((((((-4 if f24<=117 else -35) if f35<=49 else (11 if f51<=396 else -24)) if f19<=15 else 9) if f22<=352 else -32) if f21<=992 else (-14 if f31<=987 else 6)) if f29<=28 else (17 if f31<=150 else -16))
        + ((((-10 if f51<=55 else (-28 if f52<=96 else (15 if f46<=20 else -5))) if f20<=35192 else -12) if f35<=43 else ((9 if f52<=621 else (6 if f27<=995 else -56)) if f40<=1 else -22)) if f27<=999 else 28)
        + ((((7 if f21<=990 else -10) if f22<=39 else ((39 if f52<=87 else -17) if f79<=7 else 9)) if f35<=45 else ((1 if f20<=62979 else 14) if f52<=621 else (-33 if f52<=687 else 21))) if f72<=8 else -32)
        + (((((-3 if f39<=401 else 29) if f79<=1 else (-15 if f54<=158 else 11)) if f54<=260 else -58) if f54<=319 else 32) if f33<=26 else (((5 if f54<=201 else -29) if f72<=4 else -10) if f73<=10 else 21))
        + ((((-12 if f34<=1 else (21 if f20<=16754 else ((100 if f24<=11 else 13) if f84<=177 else -2))) if f78<=111 else (-30 if f13<=918 else 20)) if f76<=2 else (7 if f48<=1 else -22)) if f27<=999 else 27)
        + ((((19 if f91<=7 else (-12 if f36<=15 else ((18 if f85<=3773 else -5) if f19<=175 else -37))) if f21<=988 else -9) if f20<=81969 else -21) if f36<=42 else (8 if f52<=565 else (-24 if f52<=687 else 26)))
    )
    s += (
        (((-13 if f23<=-2 else (((-20 if f92<=49 else 1) if f51<=78 else (-1 if f19<=37 else 23)) if f82<=14 else 35)) if f20<=35192 else (-13 if f49<=742 else 4)) if f36<=43 else (7 if f18<=976 else -22))
        + ((29 if f91<=0 else ((((20 if f91<=13 else (7 if f44<=86 else (12 if f27<=983 else -35))) if f72<=4 else -7) if f46<=16 else -8) if f21<=988 else (-12 if f13<=940 else 9))) if f27<=999 else 25)
        + ((-5 if f95<=13 else -32) if f33<=11 else (30 if f85<=735 else (((7 if f47<=16 else -30) if f28<=765 else ((18 if f92<=346 else (-4 if f69<=8 else 34)) if f85<=5675 else -12)) if f72<=7 else -21)))
        + ((-8 if f76<=2 else 3) if f34<=5 else ((((34 if f12<=8578 else -3) if f91<=10 else -20) if f38<=0 else ((4 if f49<=510 else 16) if f24<=249 else (-28 if f93<=2 else 50))) if f40<=1 else -27))
        + ((((((-3 if f34<=10 else (((-6 if f86<=1 else 29) if f27<=983 else 1) if f40<=1 else -24)) if f52<=621 else -19) if f52<=809 else 39) if f73<=8 else 15) if f41<=1 else -25) if f27<=999 else 22)
        + (((((-4 if f38<=2 else 18) if f21<=975 else -2) if f22<=37 else (-5 if f16<=503 else -22)) if f36<=45 else (-29 if f38<=-2 else ((-9 if f17<=68 else 10) if f22<=439 else -32))) if f54<=405 else 34)
        + (27 if f91<=0 else ((36 if f66<=12 else (15 if f91<=4 else ((-23 if f31<=641 else -7) if f62<=974 else 15))) if f35<=18 else ((1 if f11<=21857 else -12) if f76<=2 else (8 if f47<=19 else -30))))
        + ((1 if f37<=111 else (-19 if f13<=951 else 19)) if f38<=0 else (-12 if f89<=9 else ((((-13 if f51<=23 else (6 if f37<=392 else 34)) if f20<=35192 else -7) if f33<=39 else 11) if f40<=1 else -28)))
        + (((2 if f55<=1305 else 42) if f85<=735 else ((-11 if f66<=46 else ((((-60 if f21<=954 else -4) if f52<=89 else 5) if f40<=1 else -26) if f46<=16 else -9)) if f94<=78 else 27)) if f14<=907 else 9)
        + (((-7 if f39<=95 else (8 if f86<=30 else -22)) if f22<=37 else (((12 if f84<=242 else -12) if f0<=561 else ((-31 if f27<=842 else 23) if f27<=937 else -34)) if f36<=49 else 9)) if f33<=47 else 4)
    )
    s += (
        ((((((-8 if f21<=928 else 48) if f43<=2 else -8) if f84<=238 else (1 if f20<=86260 else 30)) if f20<=99598 else ((12 if f27<=994 else -15) if f82<=19 else -23)) if f21<=988 else -6) if f27<=999 else 21)
        + ((((36 if f85<=1620 else 3) if f71<=1 else -16) if f84<=177 else (-43 if f84<=185 else (13 if f84<=242 else -3))) if f14<=885 else (((5 if f54<=41 else 25) if f44<=172 else -43) if f48<=4 else -32))
        + ((((((17 if f38<=-2 else (-5 if f54<=260 else -44)) if f43<=10 else (19 if f26<=1660 else -25)) if f36<=36 else (4 if f44<=168 else -21)) if f54<=400 else 33) if f43<=20 else -22) if f43<=24 else 22)
        + ((33 if f2<=-1 else (4 if f84<=677 else -3)) if f72<=3 else ((((37 if f82<=-7 else -11) if f84<=177 else (-25 if f11<=7487 else -5)) if f81<=850 else 11) if f79<=12 else (39 if f31<=414 else 1)))
        + (((((((-4 if f15<=938 else 15) if f40<=1 else -38) if f6<=191 else 5) if f46<=17 else (2 if f96<=6 else -14)) if f94<=78 else 26) if f21<=995 else (-21 if f82<=5 else 43)) if f27<=999 else 19)
        + ((-27 if f23<=-10 else -4) if f33<=15 else ((3 if f47<=16 else -25) if f44<=86 else (((-21 if f65<=1461 else 30) if f60<=401 else 28) if f78<=30 else ((-31 if f63<=520 else 25) if f28<=542 else -32))))
        + ((35 if f50<=1 else ((10 if f82<=-17 else (((2 if f91<=17 else -19) if f6<=132 else -2) if f49<=578 else ((5 if f85<=25955 else -73) if f22<=206 else -13))) if f18<=978 else -17)) if f13<=960 else 11)
        + ((((5 if f21<=984 else -4) if f88<=5069 else (38 if f51<=64 else ((-93 if f21<=978 else (-99 if f85<=3921 else 16)) if f18<=556 else -6))) if f88<=5707 else (37 if f85<=5056 else 7)) if f24<=148 else -13)
        + ((((((1 if f28<=700 else (-3 if f31<=955 else (-1 if f22<=24 else (-50 if f22<=58 else 11)))) if f49<=560 else 5) if f22<=352 else -20) if f52<=809 else 33) if f54<=213 else -22) if f54<=433 else 33)
        + ((((((0 if f19<=183 else (33 if f90<=15 else -3)) if f43<=20 else -16) if f43<=24 else 20) if f42<=46 else (-10 if f49<=344 else (-11 if f27<=882 else 26))) if f41<=1 else -21) if f72<=8 else -20)
    )
    s += (
        (22 if f91<=0 else ((32 if f66<=12 else ((-26 if f89<=45 else 32) if f21<=862 else -11)) if f35<=19 else ((14 if f82<=-17 else (25 if f85<=735 else (3 if f52<=291 else -6))) if f18<=953 else -16)))
        + (((((2 if f21<=988 else -6) if f24<=145 else -31) if f36<=54 else ((-30 if f61<=785 else 32) if f24<=18 else (12 if f37<=1528 else -37))) if f52<=621 else (-22 if f21<=976 else 32)) if f52<=809 else 31)
        + (22 if f91<=0 else (((-11 if f78<=13 else 0) if f34<=10 else (((26 if f71<=1 else -5) if f24<=52 else -4) if f27<=983 else ((9 if f78<=37 else -48) if f45<=1 else 4))) if f40<=1 else -14))
        + ((32 if f74<=-6 else ((-12 if f94<=4 else 6) if f35<=18 else (((5 if f18<=875 else -9) if f43<=3 else (-3 if f88<=3929 else -38)) if f64<=2422 else (-18 if f3<=798 else 3)))) if f13<=959 else 10)
        + ((((((7 if f21<=942 else -2) if f54<=261 else -32) if f54<=319 else 28) if f73<=10 else (-19 if f35<=13 else (28 if f21<=984 else (11 if f88<=1680 else -46)))) if f43<=20 else -16) if f43<=24 else 19)
        + (((((4 if f24<=148 else -15) if f21<=988 else (-2 if f19<=46 else -20)) if f13<=943 else (4 if f54<=71 else 32)) if f46<=20 else (1 if f37<=56 else (-1 if f88<=799 else -19))) if f27<=999 else 18)
        + ((((1 if f43<=15 else 24) if f43<=20 else -14) if f43<=24 else 21) if f72<=3 else ((((-10 if f34<=2 else 31) if f27<=896 else -8) if f62<=0 else (-18 if f63<=795 else 8)) if f84<=797 else 7))
        + (((41 if f52<=11 else ((17 if f20<=16998 else -3) if f81<=423 else -8)) if f31<=987 else 7) if f34<=10 else (9 if f44<=86 else ((-30 if f6<=546 else 13) if f52<=153 else (-13 if f81<=390 else 24))))
        + ((-1 if f34<=10 else (((31 if f21<=954 else (10 if f24<=52 else -18)) if f81<=323 else (-34 if f27<=704 else 27)) if f27<=983 else (18 if f81<=138 else (-19 if f81<=792 else 10)))) if f41<=1 else -21)
        + (((-12 if f33<=4 else (45 if f85<=505 else (4 if f85<=3595 else -4))) if f78<=111 else (((9 if f85<=25601 else -73) if f76<=1 else -43) if f52<=291 else -32)) if f76<=2 else (5 if f48<=1 else -19))
    )
    return s
