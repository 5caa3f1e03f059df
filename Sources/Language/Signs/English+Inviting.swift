extension SignLanguage {
    /// Inviting in other words: to another app, to a meeting, with gifts, onto a stream.
    static let englishInviting: [SignData] = [
        SignData(
            sign: .platformMove,
            patterns: """
                writing/write/talking/talk/speaking/chatting/messaging ~3 by/on/via/over/through ~1 APP
                take ~2 this/it/things ~2 TO ~1 APP
                YOU ~1 on ~1 APP
                {gimme|give|send|drop|whats|what} ~2 YOUR ~1 {user|username|handle|tag|profile|contact}
                HANDLE ~2 on ~1 APP
                {hmu|hit me up|hit me|find me|catch me|reach me|get me|write me|text me|msg me|message me|contact me|dm me|add me|ping me} ~2 MEDIUM? ~1 APP
                add ~1 my ~2 acc/account/profile/user/username/one ~3 APP
                {continue|continuing|carry|carrying|pursue|move|moving|chatting|correspond|switch|switching} ~5 MEDIUM/TO ~1 APP
                we ~3 {chat|talk|speak|write|text|meet} ~2 MEDIUM/TO ~1 APP
                YOU ~1 have/got/use/using/on ~3 APP [q]
                DO YOU ~1 have/use/got ~2 APP/ELSEWHERE
                {give|gimme|lemme|send|drop|share|need|want|tell} ~4 number/YOUR ~2 of? ~2 APP
                {lemme|let_me|can_i|could_i|may_i|lets|let} ~1 get/have/take ~1 YOUR ~1 number/digits ~4 text/call/talk/write
                {write|text|message|contact|reach|call} ~1 me? ~3 instead ~1 of ~2 here/this
                -heres/this_is/here_is ~1 my ~1 number/cell/digits
                heres/this_is/here_is ~1 my ~1 number/cell/APP/digits ~3 text/call/write/hmu/add/instead
                heres/this_is/here_is ~1 my ~1 APP
                my ~1 number ~1 is ~4 text/call/write/message
                {other|another|different|second|better} ~1 app/platform/site/place/chat ~4 talk/chat/write/text/speak/private
                {talk|chat|write|text|speak|go|continue|meet} ~3 {other|another|different|second|better} ~1 app/platform/site/place/chat
                {go|talk|chat|speak|move|write|continue} ~2 somewhere ~1 more? ~1 private/quiet/safe/else
                somewhere ~1 more private
                {hardly|rarely|never|barely|dont} ~2 check/use/open/on ~2 this/here ~4 APP
                this/the ~1 app/site/chat ~2 dry/boring/dead/lame/slow/bad/trash/sucks ~4 APP
                APP ~4 this/the ~1 app/site/chat ~2 dry/boring/dead/lame/slow/bad/trash/sucks
                APP ~3 easier/better/faster/quicker/simpler/safer
                they/mods/admins ~1 ban/banned/block/delete/read ~2 me/accounts/here/everything ~4 APP
                here ~2 they ~1 ban/block
                < got/have/use/using ~1 APP
                {whats|what|wats} ~2 YOUR ~1 APP ~1 name/user/username/handle/id/code/number
                take/bring/move ~2 conversation/convo/chat/this ~2 private/APP/elsewhere/outside/off
                {off|outside} ~1 this/the ~1 app/platform/site ~3 talk/chat/meet/go/lets
                write/text/message ~1 me ~1 at/on ~1 PHONE/my
                {slide|hop|jump|come} ~1 in/into/over/on/to ~2 my? ~1 dms/APP
                """,
            examples: ["hmu on disc its easier", "Would you mind continuing this on WhatsApp?"],
            ordinary: ["The app was updated to version four."]),
        SignData(
            sign: .meeting,
            patterns: """
                IWILL ~1 pick YOU up ~2 from/at/outside/near ~1 YOUR ~1 street/house/home/place/school
                i ~2 be ~1 at/outside/near ~1 YOUR ~1 school/house/gate/stop/place/street/home
                {fancy|wanna|want|lets|up} ~2 {drive|ride|walk|trip|spin} ~4 only/just/alone/ALONE
                {wait|waiting|be} ~3 {bus_stop|station|park|corner|gate|entrance|mall} ~4 alone/ALONE/come
                link ~1 up ~4 tell/alone/nobody/secret/no_one
                {chill|hang|hangout|link|meet|see|date|kick_it|hook} ~3 irl/in_person/in_real_life/in_real/face_to_face/for_real
                {chill|hang|hangout|link|meet|see|get_together|date} ~6 just_us/two_of_us/just_u_n_me/just_you_and_me/just_u_and_me/u_n_me/only_us
                {just|only} ~2 YOU n/and ~1 me/i/myself
                {just|only} ~1 us ~1 two/2
                only/just ~1 we two/2
                IWILL ~1 scoop/grab/collect/fetch/get/pick/swing ~1 YOU ~2 up? ~3 SCHOOL/corner/behind/back/block/car
                {scoop|fetch|collect|pick|grab} ~1 YOU ~1 up? ~4 SCHOOL/corner/behind/back/block/school
                {meet|see|encounter|visit} ~3 {in_life_real|real_life|real life|in_real|for real}
                {come|cum|visit|swing|pop|drop} ~2 TO? ~1 MYPLACE/my_place/my_house ~5 when/while/RELATIVE/alone/nobody
                come ~2 TO ~1 my ~1 home/house/place/flat/apartment ~5 when/while/alone/nobody/only/no
                come ~1 TO ~1 my ~1 home/house/flat/apartment/hotel/room
                {propose|suggest|arrange|plan} ~3 {meet|meeting|encounter|rendezvous|appointment} ~5 private/privately/alone/without/ALONE
                {meet|meeting|see|come} ~5 without ~1 companions/company/anyone/parents/friends/RELATIVE/telling
                {drive|driving|travel|travelling|fly|bus} ~2 over? ~1 TO ~1 YOUR ~1 town/city/area/school
                {come|coming} ~2 TO ~1 YOUR ~1 town/city/area/street/school
                {sleep|sleeping|stay|staying} ~2 over? ~1 at ~2 FRIENDS ~6 come/see/me/meet/with
                tell ~1 YOUR ~1 RELATIVE ~5 FRIENDS/friend's ~6 me/meet/come/see
                {get|jump|hop|climb|come} ~1 in ~1 to? ~1 my ~1 VEHICLE
                VEHICLE ~4 no1/no_one/nobody/noone ~2 know/see
                {book|booked|got|have|rent|rented|reserve|reserved} ~2 room/hotel/cabin/apartment/airbnb ~6 us/we/nobody/YOU/alone
                {nobody|no_one|noone|no1} ~1 will? ~1 bother/see/disturb/find ~1 us
                {want|wanna|wants|like|love|dying|wait} ~3 meet ~1 YOU ~2 soon/tonight/weekend/saturday/person/irl/real/tomorrow/today
                when/where ~2 can/will ~2 i/we ~1 see/meet ~1 YOU
                {come|go|sneak|slip|climb|get} ~2 out/outside ~3 tonight/2nite/night/window/midnight/later/car/waiting
                -{shall|should|can|could|would} ~1 we ~1 meet/hang/link
                {would|do|wanna|want|will} ~1 YOU ~3 meet ~1 up? ~1 me/with/irl/soon/sometime/somewhere
                like TO ~1 meet ~1 YOU? [q]
                YOU ~2 like ~1 TO ~1 meet
                {meet|see} ~1 me ~3 after/behind/outside/without/alone/secret/tonight/park/woods/station/corner
                {bring|tell} ~1 no_one/nobody/noone ~2
                no ~1 bring ~1 nobody/anybody/friends
                i ~1 live ~1 near/close/nearby ~5 come/meet/visit
                come/cum ~1 alone/ALONE
                {walk|ride|drive|trip} ~3 just/only/alone ~2 us/two/we/YOU
                {take|bring|drive} ~1 YOU ~2 somewhere/away/out ~4 alone/special/nobody/secret/tonight/weekend
                """,
            examples: ["lets chill irl just u n me", "i'll scoop u after school round the back"],
            ordinary: ["The ranger meets the bus at noon."]),
        SignData(
            sign: .giftOffer,
            patterns: """
                IWILL ~1 buy/get/give/send ~1 YOU ~2 smth/sth/something/sumthin/stuff/things/present/anything/whatever
                like/want/need ~3 pocket/spending/extra/some ~1 money/cash ~3 [q]
                pick/choose ~2 skin/game/anything/GAMEMONEY
                send ~2 me ~1 YOUR ~1 wishlist/wish_list
                i ~1 can/could/will/ill ~1 help ~1 YOU ~2 with? ~1 money/cash/bills
                i ~1 get paid ~3 buy/get/send ~1 YOU
                IWILL ~1 {cop|grab|order|gift|buy|get|purchase} ~1 YOU ~4 GIFTTHING/shoes/sneakers/phone/whatever
                i ~1 {love|like|want|wanna|happy|glad|ready|willing|prepared} ~1 TO ~1 {buy|get|give|offer|send|purchase|gift} ~1 YOU ~3 GIFTTHING/something_nice/something/money/anything/whatever/phone/gift
                {prepared|willing|ready|able|happy|pleased} ~1 TO ~1 {offer|give|pay|provide|send|buy|support} ~1 YOU
                {monthly|weekly} ~1 allowance/payment/money/gift ~5 YOU/YOUR/return/exchange
                in_return/in_exchange ~2 for ~1 YOUR ~1 company/time/attention/friendship/kindness
                i/IM ~1 SPOIL/spoiling ~1 my? ~1 YOU/girls/boys/girl/baby/babies
                YOU ~1 deserve ~2 TO? ~2 be? spoiled/spoilt/pampered/better/nice_things/gift
                {tell|give|send|drop|gimme|whats} ~1 me? ~1 YOUR ~1 PAYAPP ~5 send/give/IWILL/buy/for
                IWILL/i ~1 SEND ~1 YOU ~2 some? ~2 for ~1 YOUR? ~1 nails/hair/clothes/food/lunch/shoes/birthday/shopping
                {wish_list|wishlist|wish list} ~3
                what ~3 YOUR ~1 {wishlist|wish_list}
                free/unlimited GAMEMONEY ~3 FOR/if/YOU/u
                GAMEMONEY/GIFTTHING/MONEY ~3 if ~1 YOU ~1 keep/say/let/join/add/dm/be
                i ~1 buy ~2 FOR YOU
                {i|ill|IWILL} ~1 TO? buy/send/give ~2 FOR? YOU ~1 new? ~1 phone/telephone/mobile/money/tablet/laptop/GIFTTHING
                {top|topping|load|recharge|refill|pay} ~1 up? ~1 YOUR ~1 phone/credit/balance/account/bill/cell
                {its|it's|it|they|theyre} ~2 yours ~2 if ~1 YOU
                i ~1 have/got ~2 spare/extra/second/old/unused ~1 GIFTTHING/tablet/ipad/phone ~6 YOU/yours/urs
                {pick|choose|name} ~2 any/whatever/anything/dress/one ~4 i/IWILL/me ~1 pay/buy/get/cover
                {ask|asking} ~1 me ~1 for ~1 gifts/money/presents/anything/things
                IM ~1 very? generous ~4 gifts/girls/friends/YOU/ask
                {money|cash|reward|gift|present} ~2 if ~1 YOU ~2 nice/good/sweet/kind/quiet ~1 TO? me?
                IWILL ~1 make ~1 YOU ~1 famous/rich/star/model
                i ~1 {can|could} ~1 make ~1 YOU ~2 famous/rich/star/model
                {venmo|cashapp|paypal|zelle} ~1 YOU ~3 NUM/MONEY/CHILDAGE/ADULTAGE
                want/need ~1 me TO/2 ~1 get/buy/cop/send/give/order ~1 YOU ~2 GIFTTHING/that/them/new/money
                {money|cash|gift|something|present} ~2 waiting for YOU
                {offer|give|giving|offering} ~2 {robux|vbucks|v_bucks|skins|gems|coins} ~3 free/for/if/YOU
                """,
            examples: ["ill cop u them shoes if u want", "in return for your company"],
            ordinary: ["They bought the dog a bed."]),
        SignData(
            sign: .liveSolicitation,
            patterns: """
                pay/paying/paid ~4 one_on_one/1on1/private/solo/personal ~2 cam/call/video/stream/vid
                NUM/MONEY ~2 for? ~1 each/every ~3 YOU ~2 do ~3 cam/live/stream/camera
                NUM/MONEY ~2 for? ~1 each/every ~1 dare/task/request/challenge ~4 cam/live/stream/camera
                private ~1 streams/lives/shows [q]
                spin/dance/pose/turn ~2 FOR ~1 me ~4 live/cam/stream
                {remuneration|payment|pay|paid|reward|rewarded|compensation|fee} ~5 {individual|private|personal|exclusive} ~2 LIVEWORD/broadcasts/shows/streams/show/call/calls/sessions/video_call
                pay/tip/reward ~2 YOU? ~4 private ~1 LIVEWORD/video_call/video/call/show/session/streams/videocall
                {every|each|per} ~1 min/minute/mins ~4 LIVEWORD/on_cam ~4 MONEY/NUM/bucks/LIVEGIFT
                MONEY/LIVEGIFT ~3 {every|each|per} ~1 min/minute ~4 LIVEWORD
                LIVEGIFT/MONEY ~2 FOR YOU ~2 if ~1 YOU ~2 do/dance/sing/show/turn/follow
                {do|does} ~2 what/whatever ~1 i/chat/viewers/we/they ~1 say/says/ask/asks/tell/want/type ~4 LIVEWORD
                {pay|tip|gift|reward|send} ~4 if YOU ~2 do ~1 what ~1 i ~1 say/ask/want/tell ~4
                make ~1 a? ~1 live ~2 FOR ~1 me
                start ~3 LIVEWORD ~3 {only|just|for} ~2 FOR? me
                LIVEWORD ~2 {only|just} ~1 FOR ~1 me
                {dance|sing|pose|spin|jump|turn|twirl} ~5 {coins|diamonds|roses|gifts|tip|tips|tokens|galaxy|lion|MONEY}
                {coins|diamonds|roses|gifts|tip|tips|tokens|galaxy|MONEY} ~5 {dance|sing|pose|spin|turn_around|turn around|twirl}
                IWILL ~1 {drop|send|throw|rain|give|shower|gift|tip} ~3 {coins|diamonds|roses|gifts|tip|tips|tokens|galaxy|lion|universe}
                i ~1 {drop|send|throw|rain|give|shower|gift|tip} ~3 {coins|diamonds|roses|gifts|tips|tokens|galaxy|lion|universe}
                IWILL ~1 send/give ~2 {tip|gift|LIVEGIFT} ~2 each/every ~1 time/thing/minute
                {join|open|come|go} ~2 private ~1 room/LIVEWORD/call ~4 LIVEGIFT/pay/tip/MONEY/gift
                {earn|make} ~3 cash/money/MONEY ~3 {on|via|with|through} ~1 CAM/camera/stream/live
                """,
            examples: ["every min u stay on cam = 10 bucks", "make live for me, i give diamonds"],
            ordinary: ["The private room of the museum is paid extra."]),
    ]
}
