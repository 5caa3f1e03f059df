extension SignLanguage {
    /// Asking in other words: formal, clumsy and short ways to ask for an age, a place, who is near, details, a picture.
    static let englishAsking: [SignData] = [
        SignData(
            sign: .ageProbe,
            patterns: """
                YOU ~1 even/still/already ~1 in ~1 SCHOOLSTAGE
                IS YOU ~2 a? teen/teenager/kid/minor/adult/child/preteen ~2 or
                whens/when/wen/wens ~2 YOUR ~1 birthday/bday ~3 year
                YOU ~2 teen/teenager/minor/underage [q]
                YOU ~2 {in|at} ~1 GRADE ~1 or ~1 GRADE
                how_old ~3 YOU
                how_many/how_much/howmany ~1 years ~3 YOU
                YOU ~2 SCHOOLDONE ~2 SCHOOLSTAGE
                YOU ~1 still/already/out ~2 SCHOOLSTAGE [q]
                YOU ~1 in/at ~1 SCHOOLSTAGE [q]
                not/still/already ~1 in/at ~1 SCHOOLSTAGE
                YOU ~2 CHILDAGE or ~1 CHILDAGE/NUM
                IS YOU ~1 CHILDAGE > [q]
                < YOU CHILDAGE > [q]
                ASKFOR ~3 YOUR ~1 age
                YOUR ~1 age ~1 is/please/pls/again/range
                what/which/wat/whats ~1 age ~3 YOU
                how old ~3 YOU
                YOU ~2 how_old/which_age/what_age
                YOU ~1 born ~1 in ~1 NUM [q]
                over or under ~1 CHILDAGE/ADULTAGE
                YOU ~1 over/under/above/below/past ~1 CHILDAGE/ADULTAGE
                not ~1 over/older ~1 than? ~1 CHILDAGE/ADULTAGE ~1 IS YOU
                YOU ~3 of_age/18_yet/legal/minor/underage [q]
                year ~2 birth ~2 [q]
                YOUR ~1 year of birth
                YOU ~2 teen/teenager/preteen/tween/kid/minor ~1 or [q]
                YOU ~2 turn/turning/turned ~1 CHILDAGE ~1 soon/yet/already/this/next [q]
                which/what class/grade/year/form ~1 IS? ~1 YOU ~1 in/at
                """,
            examples: ["How much years you have?", "Kindly state your age.", "are you 13?"],
            ordinary: ["Many years ago you could swim here.", "State the age of the rocks."]),
        SignData(
            sign: .personalProbe,
            patterns: """
                YOU ~1 live ~1 in ~2 house/flat/apartment ~6 or ~3 flat/apartment/house/street [q]
                YOU ~1 live ~1 around/round/near/nearby/far/close ~2 or/here/me
                which/what/wat ~1 bus/train/stop/route/tram ~2 YOU ~1 get/catch/take/ride
                what ~2 YOUR ~1 RELATIVE ~3 do ~2 day/work/living
                whereabouts ~3 YOU ~2 [q]
                name ~2 of? ~2 school ~3 YOU ~1 go/study/attend
                what/which/wat/where/whereabouts ~5 YOU ~2 RESIDE
                ASKFOR ~4 where/which ~4 YOU/YOUR ~3 RESIDE
                what/which/wat ~2 AREA ~3 YOUR ~1 HOMEPLACE/residence
                what/which/wat ~1 AREA ~3 YOU ~2 RESIDEORSTAY
                YOUR ~1 HOMEPLACE/residence ~1 IS? ~1 located/situated [q]
                where ~1 YOU ~1 RESIDE
                what_time/when/wen ~4 SCHOOL ~2 let/lets/out/over/end/ends/finish/finishes/done
                what/which days/day/times ~3 YOU ~2 have/got/go ~3 practice/training/class/lessons/club
                how_far ~3 YOU/YOUR ~2 live/house/home/away/from
                YOU ~1 live ~2 alone ~3 [q]
                -YOU ~1 live ~2 close/near/far/around [q]
                who ~2 pick/picks/picking/get/gets/drives/takes/collects ~1 YOU ~2 up/from/home/SCHOOL
                IS/are ~1 YOUR ~1 RELATIVE ~1 working/work ~3 [q]
                {does|do|is|are} ~1 YOUR ~1 RELATIVE ~1 work/working
                what/which ~2 YOUR ~1 RELATIVE ~1 job
                YOU ~1 only ~1 child [q]
                YOU ~2 have/got ~2 pets/sister/brother/siblings ~3 live/home/house
                name ~2 school ~1 YOU ~1 go/attend
                {school|college|academy} ~2 YOU ~1 go/attend/study ~3 [q]
                which/what ~2 school/college/academy ~3 YOU ~1 attend/enrolled/go/study/visit
                YOU ~1 seeing/dating ~1 anyone/somebody/someone [q]
                """,
            examples: [
                "Please inform me in which district your residence is located.",
                "whats the name of the school you go to",
            ],
            ordinary: ["Which river runs through the district?"]),
        SignData(
            sign: .supervisionProbe,
            patterns: """
                anyone/anybody/someone/somebody/RELATIVE ~1 see ~1 YOUR ~1 screen
                RELATIVE ~2 let/lets/allow/allows ~1 YOU ~3 DEVICE/online/out/alone/late
                YOUR ~1 bedroom? door ~1 IS? ~1 shut/closed/locked/lock/open [q]
                IS ~1 YOUR ~1 bedroom? door ~1 shut/closed/locked/open
                RELATIVE ~2 get/gets/come/comes/be ~1 in/home/back ~1 [q]
                YOUR ~1 RELATIVE ~2 type/kind/sort ~5 DEVICE/MESSAGES
                just/only YOU ~1 home/there/in ~2 [q]
                home ~1 with/w ~1 YOU ~2 or ~1 just ~1 YOU
                IS/are/confirm/whether/if ~2 adult/adults/grownup/grownups/grown_ups/parent ~2 present/home/around/watching/near/nearby/there
                RELATIVE ~1 IS? ~1 checking/monitoring/reading/controlling/controls/monitor/supervise/supervises ~3 DEVICE/MESSAGES/YOU/online/internet
                {does|do|did|can|will|would} ~1 THEY/RELATIVE/anyone/anybody/someone ~2 take/takes/check/checks/monitor/control/read/see/supervise ~2 YOUR ~1 DEVICE/MESSAGES
                {does|do|did|can|will|would} ~1 RELATIVE/anyone/anybody/someone ~2 check/monitor/control/supervise/watch/track ~1 YOU [q]
                {keep|keeps|keeping} ~1 eye/eyes/tabs ~2 YOU/YOUR ~4 [q]
                RELATIVE ~3 keep ~1 an eye ~2 what YOU
                YOU ~2 keep ~2 DEVICE ~3 night/bed
                anybody/anyone/someone/somebody ~2 reading/watching/looking/listening ~3 this/over/shoulder/us/YOU [q]
                confirm ~4 ALONE/present
                house/place/home ~1 TO? yourself/urself ~2 [q]
                YOU ~3 house/place/home ~1 TO yourself/urself
                YOU ~1 have/got/share ~2 room/bedroom ~4 own/door/close/lock/share/yourself [q]
                YOU ~1 alone/ALONE ~2 in/at ~1 the? house/home/room/place
                YOU ~1 ALONE ~1 or
                who ~1 IS? ~1 in/at ~2 house/home/room/there ~2 with? YOU? [q]
                who ~3 with/w ~1 YOU ~2 rn/now/home/there/house/tonight
                {when|what_time|wen} ~2 YOUR RELATIVE ~3 home/back/asleep/bed/leave/out
                how_long ~3 RELATIVE ~2 out/gone/away/asleep/work
                RELATIVE ~2 home/in/asleep/out/away/around/there/awake ~1 or ~1 not/nah/no/what
                """,
            examples: ["Please confirm whether an adult is present.", "do they take ur phone at night"],
            ordinary: ["Is a grown-up ticket dearer than a child's?"]),
        SignData(
            sign: .pictureRequest,
            patterns: """
                PIC ~1 from YOU
                selfie/selfies/pic ~1 pls/please/plz/now/rn
                see/c ~1 YOU ~2 quick/just/send/show ~3 PIC
                wanna/want/like/love/need ~2 see/c ~1 that/ur/your/YOUR ~1 little? ~1 pretty/cute? ~1 FACE
                quick/little/cute/lil ~1 pic/photo/selfie/picture ~2 of/from ~1 YOU
                {what|how} ~2 YOU ~1 look ~1 like ~2 send/show/PIC
                SEND ~1 a/one/me/ur/your/another/some ~2 selfie/selfies/snap ~2 rn/now/please/pls/plz/today/tonight/of/babe/quick
                < SEND ~2 selfie/selfies >
                {ft|facetime|vc|video_call|video call|videocall} ~1 me ~3 see
                {wanna|want|need|love|like|can|let|lemme} ~1 TO? ~1 i? ~1 see ~1 YOU ~2 > on/in
                see ~1 YOU ~1 on/in/through ~1 the? ~1 CAM/video/webcam
                see/view/admire/watch ~2 YOU/YOUR ~2 in/on ~1 CAM/picture/photo/video
                {use|open|start|activate|enable|turn|switch} ~2 YOUR ~1 CAM
                {recent|nice|cute|new|clear|good} ~1 PIC ~1 of ~1 YOU/SELFWORD/YOUR
                PIC ~1 of ~1 YOU/SELFWORD ~2 [q]
                {forward|provide|submit|supply|attach|email|mail|show|send|give|take} ~4 PIC ~2 of ~1 SELFWORD
                YOU ~2 SEND ~3 PIC ~1 of ~1 YOU/SELFWORD
                how ~1 do? ~1 YOU ~1 look
                see/know ~2 what ~1 YOU ~1 look ~1 like
                {anymore|any_more|more|other|any} ~1 PIC ~2 of ~1 YOU
                got/have/any/ne ~2 PIC ~1 of ~1 YOU
                YOUR ~1 PIC ~1 please/pls/plz/now/rn
                what/wat/wut ~2 YOU ~1 wearing/got_on
                PIC ~2 before/in ~1 bed/sleep/the? bath
                without PIC ~2 believe/trust/know
                prove ~2 PIC
                """,
            examples: ["send a selfie rn", "Kindly provide a photograph of yourself."],
            ordinary: ["The painter sold a self portrait.", "See you on Monday."]),
        SignData(
            sign: .piiRequest,
            patterns: """
                ASKFOR ~3 YOUR ~2 phone ~1 number
                let ~1 me ~1 know ~1 YOUR ~2 number/address/email/location
                YOUR ~2 full ~1 name ~2 and ~1 school/address/number
                {give|tell|send|share|provide|need|want|drop|dm|gimme} ~2 the? number ~1 of ~1 YOUR ~1 phone/cell/mobile/whatsapp/house
                number ~1 of ~1 YOUR ~1 phone/cell/mobile/DEVICE
                what/which/whats ~1 IS? YOUR ~1 direction/addres/adress/adres/telephone/mobile/cell/surname
                ASKFOR ~3 YOUR ~2 address/surname/telephone/postcode/last_name/full_name/phone_number/email
                {may|can|could|might} ~1 i ~1 have/get/know/ask ~2 YOUR ~2 number/address/email/phone/mobile/location/surname
                {looking|look|find} ~1 YOU ~1 up? ~2 on insta/instagram/facebook/snap
                YOUR ~1 {last_name|surname|full_name|last name|full name}
                {ship|deliver|post|mail|send} ~3 to ~1 YOUR ~1 home/house/address/door ~2 [q]
                where ~2 {send|ship|deliver|post|mail} ~2 YOUR? ~1 it/gift/present/parcel/surprise
                what ~1 YOUR ~1 pw/password/login/passcode/pin
                {tell|give|send|share|gimme} ~1 me? ~1 YOUR ~1 pw/password/login/passcode/pin
                {turn|switch|put} ~1 on ~1 YOUR? ~1 location
                {share|send|drop} ~2 location/loc ~2 with? ~1 me/rn/now
                YOUR ~1 {home_address|phone_number|home address|phone number|mobile number|cell number} ~2 [q]
                """,
            examples: ["Give me the number of your phone please.", "May I have your mobile number?"],
            ordinary: ["The number of phones sold went up."]),
    ]
}
