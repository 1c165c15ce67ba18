namespace Extractor.Phones;

internal static partial class NumberingPlan
{
    /// <summary>
    /// ITU-T E.164 country codes, one a row: code, ISO 3166 region, trunk prefix ("-" when there is none, or when the zero
    /// is part of the number), lengths of the national (significant) number, and by kind the digits it starts with.
    /// Sources: ITU-T E.164 list of assigned codes and the national numbering plans published by the ITU.
    /// </summary>
    private const string Codes = """
        1 US 1 10 | TollFree 800 833 844 855 866 877 888 | PremiumRate 900
        7 RU 8 10 | Mobile 9 | TollFree 800 | PremiumRate 809
        20 EG 0 8-10 | Mobile 10 11 12 15 | TollFree 800
        27 ZA 0 9 | Mobile 6 71 72 73 74 76 78 79 81 82 83 84 | TollFree 80 | SharedCost 86
        30 GR - 10 | Mobile 69 | TollFree 800 | SharedCost 801 | PremiumRate 90
        31 NL 0 7-10 | Mobile 6 | TollFree 800 | PremiumRate 90
        32 BE 0 8-9 | Mobile 45 46 47 48 49 | TollFree 800 | SharedCost 78 | PremiumRate 90
        33 FR 0 9 | Mobile 6 7 | TollFree 80 | SharedCost 81 82 | PremiumRate 89
        34 ES - 9 | Mobile 6 71 72 73 74 | TollFree 800 900 | SharedCost 901 902 | PremiumRate 803 806 807
        36 HU 06 8-9 | Mobile 20 30 31 50 70 | TollFree 80 | SharedCost 40 | PremiumRate 90
        39 IT - 6-11 | Mobile 3 | TollFree 800 803 | SharedCost 84 | PremiumRate 89
        40 RO 0 9 | Mobile 7 | TollFree 800 | PremiumRate 90
        41 CH 0 9 | Mobile 74 75 76 77 78 79 | TollFree 800 | SharedCost 84 | PremiumRate 90
        43 AT 0 6-13 | Mobile 65 66 67 68 69 | TollFree 800 | SharedCost 810 820 | PremiumRate 900 930
        44 GB 0 9-10 | Mobile 71 72 73 74 75 77 78 79 | TollFree 800 808 | SharedCost 3 84 87 | PremiumRate 9
        45 DK - 8 | TollFree 80 | PremiumRate 90
        46 SE 0 7-10 | Mobile 70 72 73 76 79 | TollFree 20 | SharedCost 77 | PremiumRate 900 939 944
        47 NO - 8 | Mobile 4 9 | TollFree 800 | SharedCost 810 815 | PremiumRate 820 829
        48 PL - 9 | Mobile 45 50 51 53 57 60 66 69 72 73 78 79 88 | TollFree 800 | SharedCost 801 | PremiumRate 70
        49 DE 0 7-12 | Mobile 15 16 17 | TollFree 800 | SharedCost 180 | PremiumRate 900 137
        51 PE 0 8-9 | Mobile 9 | TollFree 800
        52 MX - 10-11 | TollFree 800
        53 CU 0 6-8
        54 AR 0 10-11 | Mobile 9 | TollFree 800
        55 BR 0 10-11 | TollFree 800 | SharedCost 300 | PremiumRate 900
        56 CL - 9 | Mobile 9 | TollFree 800
        57 CO - 8-11 | Mobile 3 | TollFree 1800
        58 VE 0 10 | Mobile 4 | TollFree 800
        60 MY 0 8-10 | Mobile 1 | TollFree 1800
        61 AU 0 9-10 | Mobile 4 | TollFree 1800 180 | SharedCost 1300 | PremiumRate 190
        62 ID 0 8-12 | Mobile 8 | TollFree 800
        63 PH 0 8-10 | Mobile 9 | TollFree 1800
        64 NZ 0 8-10 | Mobile 2 | TollFree 508 800 | PremiumRate 900
        65 SG - 8-11 | Mobile 8 9 | TollFree 1800 800
        66 TH 0 8-10 | Mobile 6 8 9 | TollFree 1800
        81 JP 0 9-10 | Mobile 70 80 90 | TollFree 120 800 | PremiumRate 990
        82 KR 0 8-11 | Mobile 10 | TollFree 80 | PremiumRate 60
        84 VN 0 9-10 | Mobile 3 5 7 8 9 | TollFree 1800
        86 CN 0 10-12 | Mobile 13 14 15 16 17 18 19 | TollFree 800 10800 | SharedCost 400
        90 TR 0 10 | Mobile 5 | TollFree 800 | PremiumRate 900
        91 IN 0 10-11 | Mobile 6 7 8 9 | TollFree 1800
        92 PK 0 9-10 | Mobile 3 | TollFree 800
        93 AF 0 9
        94 LK 0 9 | Mobile 7
        95 MM 0 7-10
        98 IR 0 10 | Mobile 9
        211 SS 0 9
        212 MA 0 9 | Mobile 6 7
        213 DZ 0 8-9 | Mobile 5 6 7
        216 TN - 8
        218 LY 0 8-9
        220 GM - 7
        221 SN - 9
        222 MR - 8
        223 ML - 8
        224 GN - 8-9
        225 CI - 8-10
        226 BF - 8
        227 NE - 8
        228 TG - 8
        229 BJ - 8-10
        230 MU - 7-8
        231 LR 0 7-9
        232 SL 0 8
        233 GH 0 9
        234 NG 0 7-10
        235 TD - 8
        236 CF - 8
        237 CM - 8-9
        238 CV - 7
        239 ST - 7
        240 GQ - 9
        241 GA - 7-8
        242 CG - 9
        243 CD 0 9
        244 AO - 9
        245 GW - 7-9
        246 IO - 7
        247 AC - 5-6
        248 SC - 7
        249 SD 0 9
        250 RW 0 9
        251 ET 0 9
        252 SO 0 7-9
        253 DJ - 8
        254 KE 0 9 | Mobile 7 1
        255 TZ 0 9
        256 UG 0 9
        257 BI - 8
        258 MZ - 8-9
        260 ZM 0 9
        261 MG 0 9
        262 RE 0 9
        263 ZW 0 8-10
        264 NA 0 8-9
        265 MW 0 7-9
        266 LS - 8
        267 BW - 7-8
        268 SZ - 8
        269 KM - 7
        290 SH - 4-5
        291 ER 0 7
        297 AW - 7
        298 FO - 6
        299 GL - 6
        350 GI - 8
        351 PT - 9 | Mobile 9 | TollFree 800 | SharedCost 808 | PremiumRate 6
        352 LU - 5-11 | Mobile 6 | TollFree 800 | PremiumRate 90
        353 IE 0 8-10 | Mobile 82 83 85 86 87 88 89 | TollFree 1800 | SharedCost 818 1850 1890
        354 IS - 7-9 | Mobile 6 7 8 | TollFree 800 | PremiumRate 90
        355 AL 0 8-9 | Mobile 6
        356 MT - 8 | Mobile 7 9 | TollFree 800
        357 CY - 8 | Mobile 9 | TollFree 800
        358 FI 0 6-12 | Mobile 4 50 | TollFree 800 | PremiumRate 600 700
        359 BG 0 7-9 | Mobile 87 88 89 98 99 | TollFree 800
        370 LT 0 8 | Mobile 6 | TollFree 800
        371 LV - 8 | Mobile 2 | TollFree 80
        372 EE - 7-8 | Mobile 5 | TollFree 800
        373 MD 0 8 | Mobile 6 7
        374 AM 0 8
        375 BY 80 9-10
        376 AD - 6-9
        377 MC 0 8-9 | Mobile 3 4 6 7
        378 SM - 6-10
        380 UA 0 9 | TollFree 800
        381 RS 0 8-9 | Mobile 6 | TollFree 800
        382 ME 0 8-9
        383 XK 0 8-9
        385 HR 0 8-9 | Mobile 9 | TollFree 800
        386 SI 0 8 | Mobile 31 40 41 51 | TollFree 80 | PremiumRate 90
        387 BA 0 8-9
        389 MK 0 8
        420 CZ - 9 | Mobile 60 72 73 77 79 | TollFree 800 | PremiumRate 90
        421 SK 0 9 | Mobile 9 | TollFree 800
        423 LI - 7-9
        500 FK - 5
        501 BZ - 7
        502 GT - 8
        503 SV - 7-8
        504 HN - 8
        505 NI - 8
        506 CR - 8-10 | TollFree 800
        507 PA - 7-8
        508 PM 0 6
        509 HT - 8
        590 GP 0 9
        591 BO 0 8
        592 GY - 7
        593 EC 0 8-9
        594 GF 0 9
        595 PY 0 7-9
        596 MQ 0 9
        597 SR - 6-7
        598 UY 0 8
        599 CW - 7-8
        670 TL - 7-8
        672 NF - 5-6
        673 BN - 7
        674 NR - 7
        675 PG - 7-8
        676 TO - 5-7
        677 SB - 5-7
        678 VU - 5-7
        679 FJ - 7
        680 PW - 7
        681 WF - 6
        682 CK - 5
        683 NU - 4-7
        685 WS - 5-7
        686 KI - 5-8
        687 NC - 6
        688 TV - 5-7
        689 PF - 6-8
        690 TK - 4-7
        691 FM - 7
        692 MH - 7
        800 001 - 8 | TollFree 0 1 2 3 4 5 6 7 8 9
        808 001 - 8 | SharedCost 0 1 2 3 4 5 6 7 8 9
        850 KP 0 8-10
        852 HK - 8-9 | Mobile 5 6 7 9 | TollFree 800
        853 MO - 8
        855 KH 0 8-9
        856 LA 0 8-10
        870 001 - 9
        880 BD 0 8-10 | Mobile 1
        881 001 - 8-9
        882 001 - 7-12
        883 001 - 9-12
        886 TW 0 8-10 | Mobile 9 | TollFree 800
        960 MV - 7
        961 LB 0 7-8
        962 JO 0 8-9 | Mobile 7
        963 SY 0 8-9
        964 IQ 0 8-10
        965 KW - 7-8
        966 SA 0 9-10 | Mobile 5 | TollFree 800 | SharedCost 9200
        967 YE 0 7-9
        968 OM - 7-8
        970 PS 0 8-9
        971 AE 0 8-9 | Mobile 5 | TollFree 800 | SharedCost 600
        972 IL 0 8-10 | Mobile 5 | TollFree 1800 180 | SharedCost 1700 | PremiumRate 1900
        973 BH - 8
        974 QA - 7-8
        975 BT - 7-8
        976 MN 0 8
        977 NP 0 8-10
        992 TJ - 9
        993 TM 8 8
        994 AZ 0 9
        995 GE 0 9
        996 KG 0 9
        998 UZ - 9
        """;

    /// <summary>
    /// Regions within a shared country code, one a row: code, region, and the digits their national numbers start with. Of the
    /// North American Numbering Plan these are the area codes (source: NANPA); what no row names is the code's first region; a row without
    /// digits is of a region whose numbers do not tell it.
    /// </summary>
    private const string SharedCodes = """
        1 US 201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 227 228 229 231 234 235 239 240 248
        1 US 251 252 253 254 256 260 262 267 269 270 272 274 276 279 281 283 301 302 303 304 305 307 308 309 310 312 313 314 315 316
        1 US 317 318 319 320 321 323 324 325 326 327 329 330 331 332 334 336 337 339 341 346 347 350 351 352 353 357 360 361 363 364 369
        1 US 380 385 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 436 440 442 443 445
        1 US 447 448 457 458 463 464 465 469 470 471 472 475 478 479 480 483 484 501 502 503 504 505 507 508 509 510 512 513 515 516
        1 US 517 518 520 530 531 534 539 540 541 551 557 559 561 562 563 564 567 570 571 572 573 574 575 580 582 585 586 601 602 603
        1 US 605 606 607 608 609 610 612 614 615 616 617 618 619 620 621 623 624 626 628 629 630 631 636 640 641 645 646 650 651 656
        1 US 657 659 660 661 662 667 669 678 679 680 681 682 686 689 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720
        1 US 724 725 726 727 728 729 730 731 732 734 737 738 740 743 747 748 754 757 760 762 763 765 769 770 771 772 773 774 775 779
        1 US 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 820 821 826 828 830 831 832 835 837 838 839 840
        1 US 843 845 847 848 850 854 856 857 858 859 860 861 862 863 864 865 870 872 878 901 903 904 906 907 908 909 910 912 913 914
        1 US 915 916 917 918 919 920 924 925 928 929 930 931 934 936 937 938 940 941 943 945 947 948 949 951 952 954 956 959 970 971
        1 US 972 973 975 978 979 980 983 984 985 986 989 800 833 844 855 866 877 888 900
        1 CA 204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506 514 519
        1 CA 537 548 579 581 584 587 600 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942
        1 AG 268
        1 AI 264
        1 AS 684
        1 BB 246
        1 BM 441
        1 BS 242
        1 DM 767
        1 DO 809 829 849
        1 GD 473
        1 GU 671
        1 JM 658 876
        1 KN 869
        1 KY 345
        1 LC 758
        1 MP 670
        1 MS 664
        1 PR 787 939
        1 SX 721
        1 TC 649
        1 TT 868
        1 VC 784
        1 VG 284
        1 VI 340
        7 KZ 6 7
        39 VA 06698
        44 GG 1481 7781 7839 7911
        44 IM 1624 7624
        44 JE 1534 7509 7797
        47 SJ 79
        61 CC 89162
        61 CX 89164
        212 EH 5288 5289
        262 YT 269 639
        358 AX 18
        590 BL
        590 MF
        599 BQ 3 4 7
        """;
}
