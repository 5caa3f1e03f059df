extension SignLanguage {
    /// What makes a sign ordinary.
    static let englishSettings: [SettingData] = [
        SettingData(
            setting: .negated,
            patterns: """
                DONT forget
                dont YOU dare/ever
                {we|company|employer|firm} ~1 {pay|pays|cover|covers|reimburse|reimburses|provide|provides} ~2 FOR? ~1 YOUR ~1 training/uniform/course
                no/any ~1 fee/fees/charge/charges/cost
                {paid|given|refunded} ~1 back ~1 TO YOU
                DONT hesitate
                DONT worry
                DONT ~1 have TO ~2 keep/hide/send/tell/pay/meet
                no need TO
                should/must ~1 tell ~2 YOUR? PARENT/ELDER
                """),
        SettingData(
            setting: .reported,
            patterns: """
                he/she/they/someone/somebody/some1/guy/dude/man/stranger/boy/woman/person/girl/creep ~3 said/told/asked/asks/asking/wants/wanted/offered/threatened/demanded/threatens/keeps/says/messaged/tells/saying
                he/she/they/guy/man/someone/dude ~2 is/are/was ~1 asking/telling/threatening/making/saying
                < told/asked/threatened/messaged me
                blackmailing me
                wants me TO
                he/she/they/guy/someone ~1 has/have/got/hav ~1 my
                {said|says} ~1 he/she/they
                """),
        SettingData(
            setting: .news,
            patterns: """
                police ~3 arrested/investigating/charged/say/said
                arrested/convicted/sentenced/prosecutors/offenders/predators/groomers/grooming/sextortion/perpetrators
                court/jury/judge ~2 heard/hears/found/convicted/sentenced
                report/study/article/survey/research/researchers/charity ~3 warns/says/shows/finds/about/found/said/asks
                according_to
                scammers/blackmailers/fraudsters/criminals ~2 say/tell/use/ask/often/usually
                warning_signs
                talk/lesson/assembly/workshop ~5 strangers/online/safety/internet
                online_safety/internet_safety
                """),
        SettingData(
            setting: .advice,
            patterns: """
                if ~1 someone/somebody/anyone/anybody/stranger/adult ~3 tells/wants/makes/offers/threatens/sends/says
                if ~1 someone/somebody/anyone/anybody/stranger/adult ~3 asks/ask ~1 YOU? ~1 FOR/TO/about
                keep ~1 YOUR ~1 passport/documents ~1 with YOU
                {never|dont|do_not|don't|shouldnt|not} ~1 ever? ~1 give/share/send/meet/tell/post/pay/talk/open ~7 strangers/stranger/online/internet/anybody_online
                nobody/no_one ~1 should ~2 ask/tell/make ~1 YOU
                not YOUR fault
                {say|said} no ~3 tell
                {tell|talk_to|ask|show|reach} ~4 trust/trusted/adult/counselor
                {block|report} ~1 him/her/them/it
                talk to us
                YOU ~1 should ~1 always tell
                DONT ~1 have_to/have TO/keep ~2 secret
                """),
        SettingData(
            setting: .celebration,
            patterns: """
                surprise/surpris ~3 party/birthday/bday/for/trip/gift/dinner/cake/dad/mom
                IS a surprise
                a surprise
                costume/invitation
                mothers/fathers/mother/father day
                {got|getting|bought|buying|made} ~1 her/him/them ~2 for ~2 day/birthday/bday/christmas
                until ~2 birthday
                birthday/bday ~3 party/cake/present/gift/happy
                happy ~2 birthday/bday
                christmas/xmas/santa/anniversary/wedding/prom/baby_shower/cake/easter/hanukkah/valentines/graduation/raffle
                """),
        SettingData(
            setting: .family,
            patterns: """
                love/xoxo/xx/kisses/hugs/from ~1 PARENT/RELATIVE/grandma/grandpa/nana/granny/granddad/auntie >
                {thanks|thank_you|ok|okay|bye|ily|luv|night} ~1 MOTHER/FATHER >
                < MOTHER/FATHER/grandma/grandpa/nan ~1 wants/needs/asks/would
                < MOTHER/FATHER ~1 here/is/says/and/will
                grandma/grandpa/nana/granny/granddad/grandfather/grandmother/grandparents/auntie/nan
                YOUR aunt/uncle/cousin/grandma/nana/grandpa would/wants/will/and/is
                the kids/children/twins/baby/toddler
                kids love
                {talk|speak|say_hi|say hi} ~1 TO ~1 her/him/them
                {ask|tell|call|phone|ring} ~1 her/him/them ~2 about/for/that/if/when/back
                kids ~2 home
                my ~1 daughter/son/kids/wife/husband/niece/nephew
                MOTHER/FATHER/cousin/gran/grandad >
                my ~1 MOTHER/FATHER ~1 says/said/will/can/asked/bakes/cooks/drives/makes
                your ~1 son/daughter/baby/dog/cat/niece/nephew/kids/toddler
                crib/diapers/nursery/playdate/carpool/car_pool
                """),
        SettingData(
            setting: .school,
            patterns: """
                homework/hw/assignment/essay/worksheet/slides/rehearsal/notes/coach/textbook/presentation/project/exam/quiz
                practice ~2 ends/starts
                whole/entire team/class/band
                the team
                school ~1 dance/play/band/trip/project/uniform/library/fair
                class ~1 photos/photo/trip/project/group
                dear parents/students
                students ~2 should/must/grade/may
                permission_slip/permission slip
                history/math/maths/science/biology/chemistry ~2 homework/test/class/page/notes
                choir/lads/drama_club/theatre/rehearsals/blackboard/whiteboard
                {of|copy} ~1 the ~1 board
                uni/university/seminar/lecture
                the ~1 teacher ~1 is/says/said/asked/wants/takes/needs
                page NUM/CHILDAGE/ADULTAGE
                page ~3 in history/math/science/english
                """),
        SettingData(
            setting: .files,
            patterns: """
                file/files/folder/branch/server/backup/cache/cookies/database/spam/duplicate/partition/package/driver/attachment
                kernel/ubuntu/linux/sudo/repository/directory/config/install/script/browser/router/firmware/wifi/terminal
                printer/meter/boiler/landlord
                mailing_list/newsletter/unsubscribe
                error/errors
                emails/inbox
                """),
        SettingData(
            setting: .game,
            patterns: """
                raid/guild/clan/respawn/lobby/boss/quest/trade/matchmaking/spawn/loadout/ranked/pvp/dps/minecraft
                in_the/next/this/the ~1 match/round/lobby/map
                left ~2 match/game/round/quarter
                live ~2 in the game
                arcade/season/unicorn/unicorns/dragon/sword
                my ~3 FOR YOUR/2/the
                push mid
                respec
                """),
        SettingData(
            setting: .joke,
            patterns: """
                jk/haha/hahaha/hahah/hehe/lmao/lmfao/rofl/jaja/just_kidding/kidding/joking
                only joking
                die ~2 hair
                under ~2 blanket/covers/duvet
                lol
                """),
        SettingData(
            setting: .lyrics,
            patterns: """
                song/lyrics/lyric/chorus/singing/album/verse/novel/character
                film/movie/book ~3 about/deals/where/with
                love that line
                """),
        SettingData(
            setting: .commerce,
            patterns: """
                invoice/order/delivery/parcel/customer/subscription/reservation/booking/library/refund/appointment/casserole
                account_number/checkout/warranty/receipt/rent/landlord/contractor/renovated/shaving/replaced/insurance
                book ~2 table/appointment/flight/room
                table for
                cancel ~3 hours/days/full
                how_old ~1 do YOU ~1 have/need TO ~1 be
                parking ~1 ticket
                plumber/bike
                taxi/lunch/coffee/pizza/groceries/cinema/ice_cream/bill
                ticket/tickets ~2 FOR ~1 the ~1 match/concert/game/show/play
                pay ~1 me ~1 back ~1 on
                menu/here_you_go/anything_else/get_you_anything
                deliver ~2 the
                """),
        SettingData(
            setting: .group,
            patterns: """
                all of us
                we ~1 all/are_all
                {the|our} ~1 whole ~1 family/team/class/gang
                everyone/everybody ~1 is/coming/will/invited
                group_chat/group chat
                class ~1 discord/group/chat/server
                for ~1 the kids
                class group
                """),
        SettingData(
            setting: .safeguarded,
            patterns: """
                parents ~2 must/should/welcome/accompany/have_to
                accompany/accompanied/consent/permission ~4 parent/parents/guardian
                parent/parents ~1 consent/permission
                contract ~4 from/provided/permanent/included/before
                contract ~3 signed ~2 before/first/at/by
                orchestra/choir/summer_camp/youth_club/scouts/playgroup/kindergarten
                permanent/full_time contract
                interview/interviews ~2 on/in/with/by
                two interviews
                without ~1 a? contract ~1 YOU ~1 cannot/cant
                pension/benefits/insurance/references
                licensed agency
                never ask ~1 for
                safety training
                minimum age
                certificate
                volunteer/volunteers
                """),
    ]
}
