extension SignLanguage {
    /// Asking, moving, meeting: the acts of getting near.
    static let englishContact: [SignData] = [
        SignData(
            sign: .ageProbe,
            patterns: """
                how_old/how_young/howold/what_age ~1 IS YOU
                how_old/howold/what_age IS? YOU
                what/whats/wats/wat IS? YOUR age
                YOUR age [q]
                {tell|give} ME? ~1 YOUR age
                know ~1 YOUR age
                know/ask/guess/tell ~2 how_old/howold ~1 YOU
                < asl >
                asl [q]
                a s l
                what/which/wat/wut/whats ~1 grade/year/class ~2 YOU in
                what/which grade ~1 YOU
                IS/still/already YOU ~2 in ~1 SCHOOLSTAGE
                still/already in SCHOOLSTAGE [q]
                -when/wen ~1 IS/DO ~1 YOU ~1 born
                when/wen ~1 DO ~1 YOU ~1 turn/turning ~1 CHILDAGE/NUM
                when/wen ~1 IS ~1 YOUR NUM/CHILDAGE birthday/bday
                -when/wens ~2 YOUR birthday/bday [q]
                YOU ~3 CHILDAGE right/yeah/yes/correct/huh
                < YOU ~2 CHILDAGE ~1 [q] HBU
                IS/r YOU ~2 under/over/below/older_than/younger_than/at_least ADULTAGE/CHILDAGE
                not_even/even/only CHILDAGE yet
                what/which/wat year IS? ~1 YOU born
                how_many/many birthdays/candles ~2 YOU
                IS YOU ~2 minor/underage/legal/teenager
                IM ADULTAGE ~2 HBU
                IM ADULTAGE ~3 how_old/YOUR
                YOU LOOK ~3 CHILDAGE
                guess/bet YOU ~1 CHILDAGE
                what/whats/wats/wat IS? YOUR ~1 actual/real/true/exact ~1 age
                IS YOU ~3 even? ~1 teen/teenager/kid/child/minor/underage/preteen/grader/adult [q]
                < YOU ~1 in GRADE [q]
                < YOU ~1 in GRADE
                IS YOU ~1 CHILDAGE/ADULTAGE ~1 yet [q]
                IS YOU old_enough >
                -IS YOU old_enough
                YOU ~1 turned ~1 CHILDAGE ~1 yet
                how_long/when ~1 until/till ~1 YOU ~2 CHILDAGE
                YOUR date of birth
                what/which year ~2 YOU ~1 graduate
                IS YOU ~1 older/younger than ~1 CHILDAGE/ADULTAGE
                YOU ~1 seem/look/sound ~1 young
                how_many years ~2 YOU
                how_many/many years ~1 old/young
                what/which/wich year ~1 IS YOU ~1 in
                YOU ~2 legal/underage ~2 [q]
                still ~1 a kid/minor/teenager [q]
                """,
            examples: ["how old are you?", "what grade r u in", "im 27 hbu"],
            ordinary: ["How old is the bridge?", "Grandma is 81, how about that!"]),
        SignData(
            sign: .personalProbe,
            patterns: """
                where/wheres/wher/were ~2 YOU ~1 live
                -where/wheres ~1 YOU ~1 from/stay/based
                what/whats/which/wat/wats ~2 SCHOOL/school ~1 DO? YOU ~1 go/attend/at/in
                what/whats/which/wat/wats ~1 school ~1 YOU
                what/whats/which/wats ~3 YOUR ~1 school/street/neighborhood/neighbourhood/hometown/town
                name ~1 of? ~1 YOUR ~1 school/street/town/teacher/team/village
                YOUR school called
                what/which/wat ~1 AREA ~1 IS/DO ~1 YOU ~1 live/in/from
                -what/which/wat ~1 AREA ~3 YOU
                tell/telling ME ~4 AREA ~2 YOU ~1 live
                what_time/when/wen ~2 YOU ~1 get/leave/finish/done/come/go/out ~2 SCHOOL/home
                what_time ~2 YOUR ~1 SCHOOL ~2 over/end/finish/done
                YOU ~1 walk/bike/ride/go/get ~1 home/SCHOOL ~2 SCHOOL? ~1 ALONE
                DO YOU walk/bike/ride ~1 home/SCHOOL
                which/what/wat bus/train/route/way ~2 YOU ~1 take/go/ride/walk
                -YOU have/got ~2 brothers/sisters/siblings/brother/sister
                DO YOU live ~1 with ~3 PARENT
                YOU live ~1 with ~3 PARENT [q]
                tell ME ~1 where/wher YOU
                where ~2 YOU ~1 usually/normally/always/like ~1 hang/go/chill/play
                where ~1 YOU ~1 hang/chill/play ~3 SCHOOL
                how_far ~2 YOU ~1 live
                YOU ~1 have/got/single/gotta ~2 boyfriend/girlfriend/bf/gf
                YOU ~2 single/dating ~1 [q] anyone
                IS YOU single
                how_far/close/near ~1 IS? ~2 YOUR house
                what ~1 DO? YOUR PARENT/MOTHER/FATHER ~2 do/work
                where ~2 YOUR PARENT work
                where/wheres/which/what ~5 YOUR ~1 house/home/place/flat/apartment ~1
                where/wheres ~2 YOUR ~1 school
                IS ~1 YOUR ~1 school/house/home ~4 near/by/close/next/around
                -YOUR school [q]
                who ~2 YOU ~1 live with
                YOU ~1 live ~2 near/close/around ~1 here/me/by [q]
                DO YOU ~1 ride/take ~1 the? bus ~1 TO? ~2 SCHOOL
                RELATIVE ~1 drive/take/bring/walk/drop ~1 YOU ~1 off? ~1 TO? SCHOOL
                what/which days/day/time ~3 YOU ~3 practice/training/home/class
                when ~1 IS/DO YOU ~1 usually/normally ~2 home
                what/which/wich park/gym/mall/playground/pool/club/team ~2 YOU ~1 go/play/train
                which/what ~1 floor/window/room ~2 YOUR
                what ~1 YOU doing ~1 after ~1 SCHOOL
                whereabouts ~3 YOU
                which/what ~1 stop/station/road/corner/door/building ~3 YOU
                YOU ~2 get off/on ~1 at
                what/wat DO? YOUR ~1 RELATIVE ~2 work/do ~1
                how ~1 DO? YOU ~1 get ~1 TO/home ~1 SCHOOL/home
                """,
            examples: ["where do you live?", "wats ur school called", "what time do you get out of school"],
            ordinary: ["Where do koalas live?", "Which bus goes to the zoo?"]),
        SignData(
            sign: .supervisionProbe,
            patterns: """
                YOU home alone/ALONE
                IS YOU ~2 ALONE
                YOU ~1 ALONE ~2 RIGHTNOW/tonight/there/home/today
                < YOU ~1 all? ALONE > [q]
                IS ~1 YOUR ~1 RELATIVE ~1 and? ~2 there/home/around/asleep/awake/near/here/out/away/sleeping/gone/up
                YOUR ~1 RELATIVE ~1 there/home/around/asleep/awake/near/here/out/away/sleeping/gone ~2 > [q]
                IS ~1 RELATIVE ~1 YOUR? home/there/asleep [q]
                anyone/anybody/ANYONE/who ~3 SEE ~2 YOUR ~1 DEVICE/MESSAGES
                YOUR ~1 RELATIVE ~3 ever? SEE ~2 YOUR ~1 DEVICE/MESSAGES
                YOUR ~1 RELATIVE ~3 SEE ~1 this/MESSAGES/what_we/these
                ANYONE ~3 able ~1 SEE ~2 what/MESSAGES/this
                can/will/could ANYONE ~4 SEE ~2 what_we/our [q]
                RELATIVE ~3 SEE/know/knows ~1 YOUR ~1 MESSAGES/DEVICE
                RELATIVE ~2 read/reads/check/checks ~1 YOUR
                who/who_else/whos/anyone_else/ANYONE ~2 uses/use/using ~1 this/your/YOUR ~1 DEVICE
                ANYONE ~1 else? ~1 in the room
                {anyone|anybody|someone|somebody|any1|who|whos} ~1 else ~2 with YOU
                {anyone|anybody|someone|somebody|any1|whos} with/near/around YOU [q]
                what_time/when/wen ~1 IS/DO/will? ~2 YOUR ~1 RELATIVE ~3 back/home/leave/leaving/work/return/get/go/sleep
                what_time/when ~2 RELATIVE ~2 get/come/coming/be ~1 home/back
                YOUR ~1 RELATIVE ~2 know/knows/have/has ~2 password/passcode/pin/code
                YOU ~1 have/got YOUR own ~1 room/bedroom/DEVICE
                YOUR ~1 room/bedroom/door ~3 lock/locks/locked
                DO/IS YOUR ~1 PARENT ~1 strict
                how ~1 strict ~2 YOUR ~1 PARENT
                parental_controls/parental_control/family_link ~4 YOU/YOUR/DEVICE
                nobody/noone/no_one/no1 ~2 home/there/around/with ~3 [q]
                nobody/noone/no_one/no1 ~2 home ~1 with YOU
                anyone/anybody/any1/someone/somebody/who/whos ~1 there/home/near/around ~1 with/w ~1 YOU
                -who/whos ~1 home/there ~2 [q]
                RELATIVE ~3 look/go/goes/looks/snoop/snoops/gone ~1 through/at/thru ~2 YOUR ~1 DEVICE/MESSAGES
                {does|do|did|can|will|would} ~1 YOUR ~1 RELATIVE ~3 SEE/look/go ~4 DEVICE/MESSAGES
                {do|does} ~1 THEY/RELATIVE ~2 know ~2 YOU ~3 on here/online/talking/chatting/texting
                when/what_time ~2 YOUR ~1 RELATIVE ~2 sleep/bed/work/leave/out
                YOUR ~1 RELATIVE ~1 out/away/gone/working ~3 [q]
                YOU ~1 allowed ~3 DEVICE/alone/out
                RELATIVE/THEY ~1 track/tracks/tracking ~2 YOUR/YOU ~1 location/phone
                RELATIVE ~2 next_to/near/beside/behind ~1 YOU
                anyone/anybody/any1/someone/somebody ~2 besides/except/but ~1 YOU
                anyone/anybody/any1/somebody/RELATIVE ~3 SEE ~2 CHATWORD [q]
                how_late/how late/until_when ~3 YOUR? ~1 RELATIVE ~1 work/out/gone/home
                how_late ~3 RELATIVE
                YOUR ~1 RELATIVE ~1 around/in/near ~2
                YOU ~1 home with/w ~1 anyone/RELATIVE/someone
                """,
            examples: ["are you home alone?", "do your parents check your phone", "is ur mom asleep"],
            ordinary: ["Are the plants home alone this week?", "Who uses the big lawn mower?"]),
        SignData(
            sign: .platformMove,
            patterns: """
                YOU ~1 have/got/on/use/hav/using ~2 APP
                < got/have ~1 APP [q]
                YOU ~2 got/have ~1 APP
                whats/wats/what ~1 YOUR ~1 APP
                -add ME ~2 there/back
                MSGVERB ~2 ME ~2 MEDIUM? APP
                MSGVERB ~1 up MEDIUM ~1 APP
                add ME MEDIUM? ~1 HANDLE
                lets/can_we/we_can/wanna/could_we/should_we/we_should/LET ~3 talk/chat/text/move/switch/go/continue ~4 APP
                talk/chat/text/move/switch/continue/go/carry_on ~3 MEDIUM/TO ~1 APP
                talk/chat/text/move/continue/go/speak ~2 ELSEWHERE
                {can we|lets|we should|let us|could we} ~2 ELSEWHERE
                {move|switch|take} ~2 TO ~1 APP
                {move|switch|take} ~2 TO private
                {give|gimme|drop|send} ~1 me? ~1 YOUR ~1 number/APP ~5 text/call/talk/chat/instead
                {give|gimme|drop|send} ~1 me? ~1 YOUR ~1 APP
                text/call/msg/message/write ME ~3 PHONE
                text/call/msg/message/write/reach ~1 ME ~3 instead
                this/here ~1 app/site/chat/place/server? ~1 IS? ~1 too? public/monitored/moderated/watched/filtered
                chat here is moderated/monitored/filtered
                download/install/get ~3 app/APP ~5 talk/chat/text/messages
                < my APP is
                my ~1 APP IS? ~1 HANDLE
                APP ~1 HANDLE
                {easier|better|faster} ~2 MEDIUM ~1 APP
                {easier|better|faster|more_private|safer} ~4 reach/write/text/talk ~3 APP
                ME by/via/on ~1 APP
                APP ~3 more_private/private/safer
                so ~1 we can talk/chat/text ~3 without/private/alone
                not ~1 on/over here ~3 APP
                find/look ~1 me ~1 on/up ~1 APP
                text/call ~1 my ~1 cell/phone/number
                {hate|dont_like|not} ~2 this app
                too many ~1 eyes/mods
                """,
            examples: ["lets talk on telegram instead", "whats ur snap", "can we chat somewhere else?"],
            ordinary: ["Discord was down for an hour yesterday.", "We talked about the talk on Monday."]),
        SignData(
            sign: .pictureRequest,
            patterns: """
                SEND ~1 ME ~4 PIC ~1 of ~1 YOU/SELFWORD/YOUR
                SEND ~4 PIC of ~1 yourself/urself
                {can|could|would|will} YOU ~2 SEND ~3 PIC ~1 of? ~1 YOU/SELFWORD/YOUR
                SEND/want/wanna/see/need/have/got ~3 PIC of ~1 YOU/yourself/urself
                SEND/want/see/need/love ~5 PIC of ~1 YOUR FACE
                SEND/want/see/love ~5 PIC of YOU in
                < PLEASE? SEND ME? ~1 YOUR ~1 PIC
                SEND ME ~1 YOUR ~1 PIC
                -SEND ME ~2 PIC
                -SEND ~1 PIC >
                {another|1_more|one_more} ~1 PIC
                SEND ~3 more ~1 PIC
                PIC ~2 just/only FOR ME
                PIC ~1 FOR ME
                LET ~1 ME? see/c ~1 YOUR ~1 FACE
                LET ME see YOU
                show ME ~2 YOUR ~1 FACE
                show ME ~2 what YOU ~1 wearing/wear/got_on
                what/wat/whats ~1 YOU ~1 wearing/wear
                what/wat IS? YOU got_on [q]
                turn/switch/put ~1 on ~1 YOUR ~1 CAM
                turn/switch/put ~1 YOUR ~1 CAM ~1 on
                CAM ~1 on ~3 see YOU
                {want|wanna|like|love|let|can} ~3 see ~1 YOU ~2 CAM/video
                -{video_call|facetime|videocall|video_chat|vc} ~1 me
                {video_call|facetime|videocall|video_chat|vc|vid_call} ~4 show/see
                {wanna|lets|can_we|want_to|want to} ~1 {video_call|facetime|videocall|video_chat|vc|video call|vid_call}
                YOU ~1 have/got/any ~2 selfies/selfie
                your_turn/ur_turn ~5 PIC/send/show
                i ~1 sent ~1 mine/you/one/me/u ~4 your_turn/ur_turn
                i ~1 sent ~1 mine/you/one/u ~3 now ~3 YOU/YOUR
                take ~3 PIC ~4 FOR ME
                take ~3 PIC ~4 SELFWORD
                take ~2 PIC in ~2 mirror
                PIC ~3 in ~2 YOUR ~1 FACE
                forward/provide/submit ~4 PIC ~1 of SELFWORD
                without ~1 filter ~3 PIC
                YOU look_like [q]
                what/wat ~1 YOU look_like
                -get/have/see/want/need ~2 pic/pics/selfie/selfies [q]
                can ~1 i ~1 get/have/see a/ur/your/another ~1 PIC
                what/how ~1 YOU look/looks ~1 like?
                pic for pic
                pic 4 pic
                show ~1 me? YOURSELFWORD
                {rate|judge} ~2 YOUR ~1 FACE/look/PIC
                full_body/full body ~1 PIC
                PIC ~3 without/wearing ~3
                PIC of ~2 YOUR
                put/turn/get ~1 YOUR ~1 CAM on
                hop/get/come/jump on ~1 CAM/facetime/video_call/vc
                want/wanna/let/can ~3 see ~1 what ~1 YOU wearing/wear
                what ~1 YOUR wearing
                snap/take ~1 it/one ~2 FOR? ~1 me
                post ~1 a? ~1 selfie ~1 FOR me
                switch/turn/put ~3 CAM ~2 on
                {how|show} ~1 YOU ~1 look ~2 right_now/rn/today/in
                """,
            examples: ["send me a pic of you", "turn on ur cam", "can i see a photo of yourself"],
            ordinary: ["Send the picture of the boiler to the plumber.", "What a nice photo of the lake!"]),
        SignData(
            sign: .meeting,
            patterns: """
                +{meet|meeting|see_each_other|hang_out|hangout|link_up} ~4 {in_person|irl|in_real_life} ~6 ALONE/just_us/two_of_us
                meet/meeting/see/hang/link ~4 in_person/irl/in_real_life/face_to_face
                -meet/meeting ~2 up
                meet/meeting/see/hang_out ~5 ALONE/just_us/just_the_two_of_us/two_of_us/just_you_and_me/just_u_and_me/just_me_and_you
                meet/meeting/encounter ~3 in? private/privately/secret/secretly
                private/secret ~1 meeting/meet/date/place
                +meet/see/come/over/visit ~6 when/while/without ~3 RELATIVE ~2 out/away/asleep/gone/sleeping/work/knowing
                +come/cum/over/visit ~5 while/when ~2 nobody/noone/no_one ~2 home/there/in/around
                visit/see ~1 YOU ~4 while/when ~1 nobody/noone/no_one
                come ~1 over? ~1 TO ~1 MYPLACE
                come ~1 over? to? MYPLACE
                come ~2 see/meet/visit ~1 me
                -YOU ~3 come ~1 over [q]
                -IWILL ~1 pick ~1 YOU ~1 up
                pick YOU up ~5 corner/SCHOOL/behind/car
                pick_u_up/pick_you_up ~5 corner/SCHOOL/behind/car
                sneak/slip ~1 out
                sneak ~1 away
                hotel/motel/airbnb ~1 room? ~5 YOU/YOUR/us
                book*/got/rent* ~3 hotel/motel
                get/hop/jump ~2 in ~2 car
                wait/waiting ~2 in ~1 my car
                {we|wanna|want|should|could|can|lets|shud|need|have} ~1 to? ~1 meet ~1 up? ~2 YOU? irl/in_person/person
                {can|could|should|shall|when|wanna|lets} ~1 we ~1 meet [q]
                -wanna meet ~1 up? [q]
                want to meet ~1 up? ME? [q]
                meet ME ~2 behind/outside/near/alone/tonight/after/by
                -meet ME ~1 at
                drive/travel/fly ~2 to YOUR ~1 town/city/area/SCHOOL
                -drive/travel/fly ~2 to YOUR ~1 house/place
                -come ~2 to YOUR ~1 house/place
                tell/say ~3 YOU/YOUR ~2 at ~3 FRIENDS
                say/tell ~2 YOU ~3 going/staying/at ~3 FRIENDS
                arrange ~3 meeting/meet ~4 YOU/ALONE
                finally ~1 see/meet ~1 YOU/each_other
                want to ~1 meet YOU
                come/go ALONE
                come by_yourself/by_urself/alone
                where ~2 we ~1 meet
                bring_a_friend
                {get|slip|sneak|come|leave|climb} ~1 out ~1 of? ~1 the? ~1 YOUR? house/window/home
                leave ~1 YOUR ~1 house/home ~4 tonight/night/when/without/parents/meet
                IWILL ~1 be? ~1 parked/waiting ~5 street/corner/outside/car/house/behind/school/block
                {parked|waiting} ~3 down/outside/near/behind/around ~3 street/house/school/corner/block
                in YOUR ~1 area/town/city ~6 meet/see/hang/come
                meet/see/come ~5 DONT bring ~2 anyone/anybody/friends/friend/parents/any1
                DONT bring ~1 anyone/anybody/any1
                outside ~1 YOUR ~1 house/school/home/window
                come ~1 outside/out ~4 car/waiting/here/tonight/alone
                skip/ditch/cut ~1 school/class ~4 me/meet/come/see/hang
                stay/sleep ~1 over/night ~2 MYPLACE/with_me/me
                {stay|sleep} ~1 at ~1 MYPLACE
                IWILL ~1 send/get/order ~1 YOU ~2 uber/taxi/cab/ticket/lyft
                -IWILL ~1 come ~1 TO ~1 YOU
                when ~1 can ~1 i ~1 see/meet YOU
                where ~1 can ~1 we/i ~1 meet/see
                TO ~1 my ~1 hotel/flat/apartment/room/van/boat/cabin
                -TO ~1 my ~1 house/place/car
                meet/see ~2 without ~2 RELATIVE/friends/anyone
                YOU and me ~3 alone
                swing/drop/stop ~1 by ~1 YOUR ~1 house/place/home/school
                {lets|we|wanna|can} ~2 hang ~4 ALONE/just_us/two/only
                2/two of us ~1 only/alone
                see/meet ~3 face_to_face/face to face
                see/meet ~6 without ~2 telling/anyone/anybody/knowing
                YOUR ~1 house/place/home ~4 when/while ~3 RELATIVE ~2 gone/out/away/asleep/work/leave
                when ~2 RELATIVE ~1 gone/out/away/asleep ~5 come/visit/see/meet/over
                IWILL ~1 drive ~3 YOU/TO/us
                IWILL ~1 get/bring/take YOU ~3 hotel/place/house/car
                """,
            examples: ["lets meet in person, just us two", "ill pick u up", "come to my place"],
            ordinary: ["The club meets in the library.", "He drove to town for milk."]),
        SignData(
            sign: .giftOffer,
            patterns: """
                IWILL ~1 GIVE ~1 YOU ~5 GIFTTHING/MONEY
                IWILL ~1 GIVE ~2 GIFTTHING ~2 FOR/TO YOU
                IWILL ~1 buy/get/send/order ~1 YOU ~1 whatever/everything
                i ~1 can/could/will/would ~1 GIVE ~1 YOU ~5 GIFTTHING/MONEY
                IWILL venmo/cashapp/paypal/zelle/spoil ~1 YOU
                venmo/cashapp/paypal/zelle YOU
                IWILL ~1 {top_up|top up|recharge|load|fill} ~1 YOUR
                IWILL ~2 present/gift/gifts ~2 for YOU
                purchase/buy/get ~4 present/gift/gifts ~3 for YOU
                let/lemme ME? ~1 pay/buy/get ~4 GIFTTHING
                {want|need|like} ~1 me TO buy/send/get/pay/give ~1 YOU
                {want|need|like} ~1 me TO send ~1 YOU ~2 money/GIFTTHING
                want/wanna/need ~2 free GIFTTHING/GAMEMONEY
                want ~2 some? GAMEMONEY [q]
                free GAMEMONEY ~4 ME/YOU/add/dm/if
                YOU ~2 earn/make/get ~4 MONEY ~6 chatting/talking/chat/talk/pics/cam/model*
                earn/make ~3 MONEY ~5 just? by/for? chatting/talking
                i ~1 bought/got/ordered/have YOU ~3 GIFTTHING/something/surprise
                i ~1 bought/got ~2 GIFTTHING ~2 FOR YOU
                i ~1 bought/got YOU something
                make YOU ~2 model/star/famous
                YOU could be ~2 model
                GIFTTHING/MONEY if/for YOU ~3 talk/chat/send/meet/come/show/be/do
                GIFTTHING/MONEY ~2 if ~1 YOU ~2 talk/chat/send/meet/come/show/call/add
                no_strings ~1 attached?
                pay FOR ~2 YOUR ~2 GIFTTHING/ticket/trip/nails
                sugar_daddy
                ill/i_will/imma/im_gonna ~1 order/buy/get/send/give ~1 YOU ~1 anything/whatever/everything/any
                YOU ~1 can/could ~1 have/keep ~2 it/this/phone/GIFTTHING ~3 if/when YOU
                i ~1 got/have ~2 spare/extra/new/old ~1 GIFTTHING ~4 YOU
                IWILL ~1 send/give/pay ~1 YOU ~3 allowance/weekly/monthly/every
                allowance ~4 every/each week/month
                earn/make/want ~2 quick/easy/extra/some/fast ~1 quick/easy/extra/fast? cash/money ~6 me/chat/cam/hang/talk/pics
                tell me what/whatever YOU want ~4 buy/order
                pick/choose/name ~1 anything/whatever/any ~4 YOU? ~2 pay/buy/order/get/mine
                -my treat
                -its/it's on me
                -{whatever|anything} YOU want
                pay ~1 YOUR ~2 bill/phone/rent/tuition/trip/nails/clothes
                i ~1 can? pay YOU ~4 talk/pics/pictures/chat/come/meet/show
                buy/get YOU ~2 first/new/real ~1 GIFTTHING
                what ~1 would/do YOU ~1 like/want ~6 order/buy/get/send
                IWILL ~2 load/fund/boost/fill/recharge ~1 YOUR
                order/buy/ship/send ~2 to YOUR house/home/door
                come work for me
                IWILL ~1 pay YOU ~3 cash/well/MONEY/for/if/when/to
                """,
            examples: ["i can buy you a new phone", "want free robux? add me", "ill send u 50 bucks"],
            ordinary: ["I can give you my notes from the lecture.", "They gave a gift to the museum."]),
    ]
}
