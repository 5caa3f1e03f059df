extension SignLanguage {
    /// Threats, demands, disclosure, and words of despair.
    static let englishThreats: [SignData] = [
        SignData(
            sign: .threat,
            patterns: """
                +IWILL ~2 PUBLISH ~1 YOUR ~1 MATERIAL
                +IWILL ~2 PUBLISH ~3 MATERIAL ~3 ALLPEOPLE
                +PUBLISH ~1 YOUR ~1 PIC/MATERIAL ~3 ALLPEOPLE
                +{gonna|going_to|will|about_to} ~1 PUBLISH ~1 YOUR ~1 PIC/screenshots/MATERIAL
                if YOU ~1 block/report/ignore/leave/unfriend ~1 me
                +if YOU ~1 block/DONT/tell/stop/leave/ignore/refuse/report/go ~6 IWILL ~2 THREATEN ~2 MATERIAL/YOUR/YOU
                if YOU ~1 block/DONT/tell/stop/leave/ignore/refuse/report/go ~6 IWILL ~2 PUBLISH/HARMVERB/come/find
                +{if|unless} YOU ~1 block/DONT/tell/stop/ignore/refuse/pay/send/reply/answer ~4 PUBLISH ~2 MATERIAL/ALLPEOPLE
                if YOU ~1 DONT/block/stop ~4 i ~1 am? ~1 gonna/going_to/will/im PUBLISH
                +block ~1 me ~1 AND/then ~2 ALLPEOPLE/IWILL/YOUR
                IWILL ~1 PUBLISH ~2 if ~1 YOU ~1 block/DONT
                IWILL ~3 if YOU ~1 block me
                or ~1 IWILL/we/i/else ~2 PUBLISH/show ~3 MATERIAL/ALLPEOPLE
                +or ~1 IWILL/we/i ~2 PUBLISH/show ~1 YOUR/the ~2 MATERIAL
                or ~1 IWILL ~1 HARMVERB ~1 YOU/YOUR
                or i hit ~1 send
                or/otherwise/else ~2 YOUR/the/whole/ALLPEOPLE ~2 MATERIAL/school/family/friends/parents ~3 go/goes/see/sees/know/out/online/get
                or/otherwise/else ~1 ALLPEOPLE ~4 KNOW/get/gets
                or ~1 it/this/they/these ~1 IS/is/goes/gets/go ~1 all_over/posted/online/out
                do ~1 what/as ~1 i ~1 say/said/tell/want ~2 or/else/and/otherwise
                do ~1 what/as i say
                i/IM ~1 have/got/saved/kept/took/recorded/hav ~2 screenshots/friends_list/friend_list/followers_list/contact_list
                i/IWILL ~1 have/got/saved/kept ~3 YOUR ~1 PIC/MATERIAL/friends
                i/we ~1 saved/kept/recorded/have ~1 the ~1 PIC ~4 PUBLISH/upload
                got ~2 YOUR ~2 friend/friends/contact/follower ~1 list
                friends_list/contact_list/followers_list/friend_list ~2 PUBLISH/send/know
                +ALLPEOPLE ~3 will/gonna/going_to/gets/sees/see/gets ~1 KNOW/see/get/gets ~3 MATERIAL/PIC
                ALLPEOPLE ~4 sees/see/gets/get ~2 PIC/MATERIAL
                +when ~1 YOUR ~1 RELATIVE/friends/school ~1 sees/see/finds/find ~1 this/these/it/out
                YOUR life ~1 is/IS ~1 over/ruined/done/finished
                +HARMVERB ~1 YOUR ~1 life/reputation/family/future
                i ~1 know ~1 where ~1 YOU/YOUR ~1 live/family/school/house/sister/brother
                YOU ~2 regret
                YOU ~2 be? ~1 sorry ~2 if
                IWILL ~1 hurt/kill/beat ~1 YOU
                DONT ~1 make me ~3 come/hurt/angry/do/PUBLISH/show
                PIC/recordings/screenshots/images/MATERIAL ~2 will ~1 be ~1 PUBLISHED
                +PIC/recordings/screenshots/images/recording ~2 will be ~1 PUBLISHED ~4 family/friends/RELATIVE/ALLPEOPLE
                +PIC/recordings ~2 go/goes/going ~2 to ~3 ALLPEOPLE
                should YOU ~1 fail/refuse/not
                if YOU ~1 go/talk/tell/call ~3 police/cops
                {if|unless} ~3 police/cops ~5 regret/hurt/sorry/PUBLISH
                regret ~4 police/cops/telling
                try_me >
                i ~1 hit/press send
                PUBLISH ~1 my ~1 PIC/MATERIAL/screenshots ~2 TO ~2 ALLPEOPLE
                PUBLISH ~1 my ~1 PIC ~3 if/unless/or
                {going|gonna go} viral ~2 YOUR/PIC/MATERIAL
                all_over ~2 insta/instagram/internet/school/facebook/tiktok
                YOU cant hide/run/escape
                ALLPEOPLE ~4 gonna/going_to/will/is/about_to ~3 see/know/hear/watch/get ~3 what/PIC/MATERIAL/everything/this/video
                ALLPEOPLE ~4 see/know/get/gets/sees ~2 what YOU ~1 sent/did/said/showed/are
                make ~1 YOUR life ~1 hell/miserable/horrible/nightmare
                tell/show/telling/showing ~1 YOUR ~1 RELATIVE ~1 everything/all/what_you/the_truth
                IWILL ~1 tell/show/call ~1 YOUR ~1 RELATIVE
                or/otherwise ~2 gets/get/will_be/is/be/goes ~2 PUBLISHED
                or/otherwise ~1 it/they/this ~2 PUBLISHED/goes/out
                -one click/tap/button
                click ~2 and ~3 ALLPEOPLE/RELATIVE
                RELATIVE/ALLPEOPLE ~2 gets/get ~1 all/everything/it
                imagine ~4 RELATIVE/friends/school/everyone ~3 saw/sees/see/found/finds/knew
                what/wat ~1 would/will/wud ~1 YOUR ~1 RELATIVE/friends/school/teacher ~1 say/think/do ~4 if/when/see/saw
                YOU DONT want ~2 ALLPEOPLE ~3 see/know/find
                shame/pity ~3 if ~4 saw/sees/got/gets/leaked/PUBLISHED/ALLPEOPLE
                YOU think ~2 joking/bluffing
                IWILL ~1 add/message/text/dm ~1 all? ~1 YOUR ~1 friends/family/contacts
                group_chat/group chat ~4 all? YOUR friends/family
                i ~1 can ruin
                YOU ~1 be ~1 sorry >
                -YOU ~1 be ~1 sorry
                YOUR ~1 RELATIVE ~2 will/gonna/be ~1 get_hurt/hurt/pay
                we_will/IWILL ~1 find ~1 YOU
                watch ~1 YOUR back
                DONT ~1 block/report/ignore ~1 me ~2 or/and/otherwise/else
                block_me ~3 PUBLISHED/PUBLISH/everyone/see
                YOU DONT want ~1 me TO ~1 PUBLISH/tell/come
                {want|wanna} me TO ~1 PUBLISH/show/tell ~5 classmates/friends/RELATIVE/ALLPEOPLE
                ALLPEOPLE ~2 receive/receives/get/gets ~3 this/it/them/unless/PIC
                ALLPEOPLE ~5 unless ~2 YOU ~1 obey/pay/do/listen/send
                keep ignoring me ~3
                DONT test me
                goes/go ~1 public
                YOUR ~1 insta/instagram/snap ~1 followers/friends ~1 list
                obey
                """,
            examples: [
                "ill send ur pics to everyone if u block me", "I will ruin your life", "I know where you live.",
            ],
            ordinary: ["I'll send you the photos from the picnic.", "im gonna kill u in the next round haha"]),
        SignData(
            sign: .paymentDemand,
            patterns: """
                < pay ~1 me
                < pay up
                pay me ~1 MONEY/NUM/now/today/first/or
                pay ~2 MONEY ~3 or/if/by/before/today/now/within
                pay up
                pay/paying ~3 or ~3 PUBLISH/everyone/YOUR/ALLPEOPLE/else/PIC
                YOU ~1 have/must/need/better/got/gotta ~1 TO? ~1 pay ~2 me/if/MONEY/or/for/now/NUM
                hour/DURATION/minutes ~1 TO pay
                send ~1 me? ~2 MONEY ~4 or/if/by/before/cashapp/now/in/MEDIUM
                send ~1 me ~2 MONEY/NUM ~3 PAYAPP/GIFTCARD
                < PLEASE? send ~1 me? ~2 MONEY
                send ~2 MONEY/NUM ~2 GIFTCARD
                send/buy/get/bring/purchase ~4 GIFTCARD ~4 code/codes/send/read/me/picture/pic/scratch
                send/buy/get/give ME ~4 GIFTCARD
                send/give/read/scratch ~3 code/codes ~3 card/back/GIFTCARD
                GIFTCARD ~5 code/codes/number
                transfer/wire/send ~2 money ~2 now/today/immediately/right_now/or/by/within
                transfer/wire/send the money
                MONEY/NUM ~2 MEDIUM PAYAPP
                NUM ~1 MEDIUM? ~1 PAYAPP ~1 by/now/or/before/until
                PAYAPP or PAYAPP
                want/need ~1 MONEY ~2 MEDIUM PAYAPP
                want/need ~1 MONEY ~3 today/now/tonight/by/before
                want/need ~1 another/more ~1 MONEY/NUM/hundred/money/payment
                want/need ~1 MONEY ~2 or
                how_much/howmuch ~3 YOU ~1 got/have ~3 send/money/bank/account/give
                how_much/howmuch ~1 YOU got > [q]
                send it all
                payment ~6 deletion/delete/material/images/published/removed
                payment ~3 required/received/due ~3 deletion/deleted/or/not
                unless ~2 payment/paid
                unless YOU pay
                take/use/borrow/steal ~1 YOUR ~1 RELATIVE ~1 card/money/wallet/purse/cash
                RELATIVE ~1 credit? card ~3 pay/send/number/use
                pay ~4 delete/deleted/remove/erase/quiet/silence
                delete/remove ~6 once/after/if/when ~2 YOU? pay/paid/transfer/send
                if YOU ~1 DONT ~1 pay/transfer/send ~2 money/MONEY/me
                DONT pay ~5 PUBLISH/PIC/MATERIAL
                that ~2 not enough ~4 want/need/more/send
                wire/transfer/send/pay/deposit ~2 NUM/MONEY ~5 stop/disappear/away/gone/delete/deleted/quiet/account
                NUM/MONEY/GIFTCARD/card/cards ~3 and ~2 this/IWILL/it/i ~2 goes/stop/disappear/away/over/delete/leave/gone/forget
                GIFTCARD/cards ~6 goes_away/go_away/goes away/go away
                get/buy/send/bring/grab ~3 NUM? ~2 GIFTCARD ~2 cards/for/and/now/or
                YOU ~1 better/gotta/must ~1 pay
                pay ~4 or ~1 YOUR/you're/ur done/finished/over/ruined
                or YOUR done
                keep ~1 me quiet
                my? price ~1 is ~2 NUM/MONEY
                cost YOU ~2 NUM/MONEY
                how_much ~1 can YOU ~1 pay/send/get/afford
                {cash|money} by ~1 tomorrow/tonight/midnight/TIME
                pay/send ~1 me? ~2 NUM/MONEY ~2 every/each week/month
                -YOU still ~1 owe
                the_price/price went ~1 up
                pay ~3 quiet/silence/disappear
                send/wire/transfer/pay ~2 money/cash/MONEY ~2 or
                pay ~1 NUM/MONEY ~2 or
                two/2 options ~4 pay
                GIFTCARD/card ~3 scratch ~6 numbers/code/back
                {buy|get} ~2 visa/amazon/apple/google/steam ~1 gift? ~1 card/cards ~4 numbers/code/show/scratch/send
                """,
            examples: ["pay me 200 now", "send a gift card and read me the code", "you have to pay or else"],
            ordinary: ["Did you pay the gas bill?", "We pay the rent on the first."]),
        SignData(
            sign: .deadline,
            patterns: """
                -YOU ~1 have/got/only/get/gotta ~2 DURATION
                YOU ~1 have/got/get ~2 until/till/til/untill ~2 midnight/tonight/tomorrow/noon/TIME/NUM/morning/CHILDAGE
                -YOU ~1 have/got ~2 until/till/til
                u_got/you_have/you_got/got til/till/until
                clock ~1 IS? ticking
                tick_tock/tick tock
                ticktock
                last/final ~1 warning
                this/ur/your IS? ~2 last/final/only ~1 chance
                -last/final chance
                time IS? ~1 running ~1 out
                YOUR time IS? up/over
                time ~1 limit/runs ~2 expires/out/over
                limit expires
                -DURATION ~1 left
                < DURATION left
                DURATION or ~1 i/IWILL/else/everyone/YOUR
                hour/minute/day or ~1 i/IWILL/else/everyone/YOUR
                YOU ~1 have/got/get one/an/1 hour/minute >
                YOU ~1 have/got/get one/an/1 hour/minute ~2 pay/decide/answer/or/send/choose/reply
                DURATION ~4 TO ~1 decide/pay/answer/send/reply/choose
                within ~1 DURATION ~3 or/pay/send
                giving/give ~1 YOU ~1 until/till/DURATION/NUM/one_day/24
                not a minute/second longer/more
                counting ~1 down
                if ~2 i DONT ~1 hear ~4 by/before/in/until
                by ~1 midnight/TIME/noon ~1 or
                {before|by|until|till|til} midnight/tonight/noon ~1 or
                NUM ~1 NUM ~1 NUM ~2 last/warning/time
                -or_else >
                hurry ~4 or ~3 PUBLISH/i/IWILL/ALLPEOPLE
                YOU ~1 have/got/ve ~1 only? ~1 till/til/until/untill ~2 TIME/NUM/CHILDAGE/midnight/tomorrow/tonight
                till/until/til/by ~1 TIME ~3 or/then/after/otherwise
                DURATION ~2 then/and_then ~3 PUBLISHED/post/send/i/it/everyone
                -< DURATION >
                tomorrow/tonight/today ~3 last/final chance
                {last|final} chance ~3 or/before/pay/send/i/tomorrow/tonight
                not/wont ~1 wait ~1 any? longer/forever
                i ~1 wont wait
                running out ~1 of? ~1 time
                {count|counting} ~1 to ~1 NUM/CHILDAGE
                DURATION ~1 starting/from now
                time/offer/it/clock/deadline ~2 ends/expires/over at ~1 midnight/TIME/NUM/noon
                YOU ~1 have/got/only/get ~2 DURATION >
                YOU ~1 have/got ~2 DURATION ~2 pay/decide/answer/or/send/choose/reply/starting
                """,
            examples: ["you have 10 minutes", "the clock is ticking", "one hour or i post it"],
            ordinary: ["The bus leaves in ten minutes.", "Five minutes left in the match, push!"]),
        SignData(
            sign: .selfDisclosurePII,
            patterns: """
                home/house alone/ALONE ~3 till/til/until/everyday/every/all/rn/now/today/again
                IM ~2 home ~1 alone/by_myself
                < home alone
                my ~1 RELATIVE ~2 work/works/working ~1 late
                my ~1 RELATIVE ~3 not/arent/isnt ~1 home/here
                my password is
                my ~1 password/pin/passcode ~1 IS
                my ~1 APP/email ~1 IS/is
                IM ~2 at ~6 by_myself/alone
                my ~1 addy/address is
                IM/im CHILDAGE ~3 live
                i ~1 live ~1 at/on NUM
                i go to ~3 middle/high/elementary ~1 school
                i_go_to/i go to ~2 middle_school/high_school/elementary
                i ~1 get/got ~1 out/off ~3 practice/school/class ~3 at/TIME/NUM/CHILDAGE
                my ~1 address/addy/school ~1 is
                my ~1 number/phone_number ~1 is ~2 PHONE/NUM/BIG/HUGE/CHILDAGE/ADULTAGE
                i ~1 live ~1 on/at/near ~4 street/st/avenue/ave/road/rd/drive/lane
                no_one/nobody/noone ~2 home ~3 till/until/til/with_me/here
                im/IM ~1 all? ~1 alone/by_myself ~2 until/till/rn/tonight ~3
                alone ~1 at home
                """,
            examples: ["im home alone till 6", "my password is tulip44"],
            ordinary: ["The cat is at home."]),
        SignData(
            sign: .piiRequest,
            patterns: """
                what/whats/wats/wat ~1 IS? YOUR ~1 number/address/addy/email/last_name/lastname/password/snapcode/surname
                what/whats/wats/wat ~1 IS? YOUR ~2 phone/home/full/last/cell/real/street/date/mail ~1 number/address/name/of
                {tell|give|send|gimme|drop|share|text|need|want|have|get|provide|dm} ~3 YOUR ~2 number/address/addy/email/last_name/lastname/password/full_name/digits/location/birthday/surname/ss/ssn
                {tell|give|send|need|want|provide|share|confirm} ~2 YOUR ~1 full/last/real/phone/home/live/date/cell/email/current ~2 name/number/address/location/birth
                share/send/turn_on ~1 YOUR ~1 live? location
                YOUR live location
                what/whats/wats ~1 IS? YOUR ~1 APP
                {give|gimme|drop|send} ~1 me? ~1 YOUR ~1 APP/insta
                drop YOUR ~1 number/APP/addy
                YOUR ~1 real/full/last ~1 name [q]
                can/could/may ~1 i ~1 have/get ~1 YOUR ~1 number/address/email/APP
                {need|want} ~1 YOUR ~1 address/number/password/name
                what/whats/wats IS? YOUR ~1 real/full/last/actual ~1 name
                tell ~1 me ~1 YOUR ~1 real/full/last ~1 name
                {send|give|tell|text|drop|need} ~1 me? ~1 YOUR ~1 addy/address/home_address/zip/zipcode/postcode/digits/number
                where ~2 i ~1 send/mail/ship ~2 it/gift/present/package
                """,
            examples: ["whats ur number", "give me your address", "share your live location"],
            ordinary: ["What's the number of the bus?", "Never give your address to strangers."]),
        SignData(
            sign: .liveSolicitation,
            patterns: """
                go/start/do/open/make ~1 a? ~1 private? live ~4 IWILL/LIVEGIFT/private/FOR/n/and/privately
                private ~1 LIVEWORD/stream/show/shows/room/session/sessions/video_call/broadcast ~4 pay/tip/LIVEGIFT/MONEY/FOR
                private ~1 live/stream/livestream/broadcast
                private show/shows
                pay/paying/tip/tips/LIVEGIFT/MONEY/gift ~3 FOR? ~2 private ~2 show/shows/LIVEWORD/session/sessions/room/video
                pay ~4 private ~1 video ~1 session/sessions
                LIVEGIFT/MONEY/NUM ~3 if ~1 YOU ~5 LIVEWORD
                IWILL ~1 send/drop/give/gift/tip ~2 LIVEGIFT ~3 live/stream/cam/on/if
                LIVEWORD ~5 IWILL ~1 send/drop/give/gift/tip
                LIVEWORD ~4 IWILL/ill ~1 tip
                IWILL ~1 tip YOU
                {every|per|each} minute ~5 LIVEWORD
                LIVEWORD ~5 every/per/each minute ~5 MONEY/LIVEGIFT
                dance/sing/stand/turn ~3 LIVEWORD ~4 me/IWILL/LIVEGIFT/drop
                how_much ~2 YOU charge
                {do|follow} ~2 chat says ~4 LIVEGIFT/send/gift/IWILL
                young/teen/girl streamers/streamer
                streamers ~4 private
                IWILL ~1 send/drop ~1 lion/galaxy/universe/roses/diamonds
                private ~1 stream/live/room/show ~3 with_me/me/FOR
                LIVEWORD ~5 tip/tips ~1 well/good/big/you
                IWILL ~1 send/drop/give ~1 NUM/MONEY ~1 coins/LIVEGIFT? ~1 if/when YOU ~4 LIVEWORD/dance/sing
                {come|hop|get} ~1 on ~2 private ~1 LIVEWORD/call/room
                """,
            examples: ["go live and i'll send you diamonds", "i pay for a private show"],
            ordinary: ["The school band goes live at 7."]),
        SignData(
            sign: .crisis,
            patterns: """
                +i ~1 really? just? ~1 want/wanna/wants ~1 TO? die/disappear
                i ~2 want ~1 TO? be dead/gone
                wanna die
                +kms
                +kill ~1 myself/my_self
                +end/ending my own? life
                +take/taking my own life
                end it all
                {better|happier} off ~1 without me
                better_off ~1 without me
                better without me
                cant/can't/cannot ~1 do/take/handle ~1 this/it ~1 anymore/any_more/any_longer/no_more/any
                if ~1 i ~1 can ~2 do ~1 this anymore
                nobody/no_one/no1/noone ~3 miss/notice/care ~3 gone/died/disappeared/dead/me/if
                {no|any|see|what} ~2 reason/point/sense ~2 TO/in/of ~1 go_on/live/living/going_on/continue/go/being
                rather ~1 be dead
                +cut/cutting/hurt/hurting/harm/harming/burn ~1 myself ~2 again/last/to/on/every/tonight/today/because/so
                self_harm/selfharm ~2 again
                wish ~1 i ~2 never ~1 woke/wake/born/existed
                never ~1 wake/woke up
                wish i ~1 was/were ~1 dead/gone/never_born
                no way out ~3 me/hopeless/anymore
                i ~1 feel ~1 so? hopeless/worthless
                goodbye letter/note
                done w/with ~1 life/living
                tired of ~1 living/life/being_alive
                DONT want ~1 TO? ~1 be here/alive ~1 anymore
                DONT wanna ~1 be here/alive ~1 anymore
                DONT wanna/want ~1 TO? live ~1 anymore
                want it ~1 all to ~1 end/stop
                suicidal ~2 thoughts
                IM suicidal
                killing myself
                i ~1 think/thinking/thought/thoughts ~3 killing/ending ~1 myself/it/my
                DONT want TO be alive
                no ~1 point ~1 in? ~1 living/life/anything/going
                cant/can't ~1 go on ~2 anymore/like/living
                hate ~1 my life ~3 die/end/anymore
                give/giving/gave up on ~1 life/living
                nobody/no_one ~1 cares ~2 if ~1 i ~1 live/die/lived/died
                DONT deserve TO live
                sleep ~2 never wake
                sleep forever
                rather ~1 not ~1 exist/be_alive
                saying goodbye ~2 forever/everyone
                ending everything
                end everything
                DONT wanna ~1 wake up
                DONT want TO ~1 wake up
                not/isnt/isn't/aint ~1 worth living
                nothing ~2 live for
                nobody ~1 would ~1 miss me
                {no|not} ~1 reason to ~1 live/stay/be_here
                i ~1 hate ~1 being alive
                """,
            examples: ["i want to die", "everyone would be better off without me"],
            ordinary: ["The battery died.", "I cut myself shaving."]),
    ]
}
