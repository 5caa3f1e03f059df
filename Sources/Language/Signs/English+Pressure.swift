extension SignLanguage {
    /// Hiding, parting, flattering, pressing.
    static let englishPressure: [SignData] = [
        SignData(
            sign: .secrecy,
            patterns: """
                DONT ~2 TELL ~1 ANYONE
                DONT ~2 TELL ~2 YOUR ~1 ELDER/FRIENDS
                DONT ~2 TELL ~1 RELATIVE/ELDER
                DONT ~2 TELL ~3 ANYONE ~3 about/bout/we/us/this/i
                +DONT ~2 TELL ~2 YOUR? RELATIVE/ELDER ~4 about/bout/we/us/this/i/me
                DONT ~1 let ~2 RELATIVE/ANYONE/ELDER ~1 KNOW
                DONT ~2 mention ~1 me/us/this/it ~2 TO
                {better|best} not ~1 TELL ~4 RELATIVE/ELDER/ANYONE
                not ~1 mention/tell ~3 me/us ~3 RELATIVE/her/him/them
                DONT ~1 say ~1 anything/nothing/word/nothin ~3 RELATIVE/ELDER/ANYONE/TO
                cant/can't/cannot/dont ~1 say ~2 word/anything ~4 ELDER
                -not ~1 a word ~3 to
                keep ~1 this/it/us/that/our/everything ~2 SECRETLY
                keep ~1 quiet about ~1 us/this/me/it
                keep ~3 BETWEENUS
                IS/stays/stay/remain/remains/just/strictly ~2 BETWEENUS
                < BETWEENUS
                BETWEENUS >
                our ~2 secret
                -IS a secret
                nobody/noone/no_one/no1 ~1 need/needs/has/can/should/must/may/gotta ~2 know/find_out/notice ~3 us/this/we/about/it/i
                -nobody/noone/no_one/no1 ~1 need/needs/can/should/must/may ~2 KNOW
                nobody/noone/no_one/no1 ~1 can/must/should ~1 find_out
                nobody/noone/no_one/no1 ~1 KNOW ~2 about us/this
                without ~4 RELATIVE ~1 knowing/finding_out/noticing/seeing
                -RELATIVE ~2 wouldnt/wouldn't/wont/would_not/might_not ~1 understand/get_it/approve/like_it/allow
                +RELATIVE ~2 wouldnt/wont/would_not/might_not ~1 understand/approve ~3 DONT/not ~2 TELL
                if ~3 RELATIVE/ANYONE/teacher/ELDER ask/asks/asked/finds/sees/see ~2 say/tell/lie/pretend/im/i'm/just
                promise/swear/promis ~1 me? ~1 YOU ~1 WONT/not/DONT/never ~2 TELL
                promise/swear me ~3 not/WONT/DONT/never ~2 TELL
                promise/swear not to ~1 TELL
                < YOU? WONT ~1 TELL ~1 ANYONE ~3 [q]
                YOU WONT ~1 TELL/snitch
                < DONT ~1 snitch
                WONT snitch
                both? get ~1 in? trouble ~2 if ~3 ANYONE/RELATIVE
                we ~2 get in_trouble/in ~1 trouble
                DONT show ~2 this/our ~1 chat/messages/to
                DONT show ~2 this/our/my ~3 ANYONE/ELDER
                DONT ~1 let ~1 anyone/anybody/any1 ~1 see/read/know
                prefer/rather/like ~5 not ~1 TELL ~4 RELATIVE/ELDER
                pretend ~2 DONT ~1 know me
                lie ~1 to ~1 YOUR ~1 RELATIVE
                hide ~1 this/it/us ~2 from ~1 YOUR? ~1 RELATIVE/ELDER
                hide ~1 from ~1 YOUR ~1 RELATIVE
                RELATIVE/ELDER ~1 KNOW/knew/finds/found/sees/saw ~6 trouble/hush/jail/mad/kill_me/over
                trouble/jail ~4 if ~2 RELATIVE/ANYONE/ELDER ~2 knew/KNOW/sees/saw/finds/found
                keep ~1 a? ~1 secret/secrets ~2 [q]
                keep secrets
                hush_hush
                hush >
                mums_the_word/moms_the_word
                DONT ~1 say ~1 nothing/nothin/anything/a_word ~3 RELATIVE/ELDER/FRIENDS
                we ~1 shouldnt/shouldn't/cant/can't/should_not/better_not ~1 TELL ~2 ANYONE/RELATIVE/ELDER
                RELATIVE/THEY/ELDER/ANYONE ~1 cant/can't/cannot/must_not/mustnt/shouldnt/must_never ~2 KNOW ~3 us/me/this/we/i/about
                RELATIVE/ELDER ~1 cant/can't/cannot/must_not/mustnt ~1 KNOW
                RELATIVE ~1 would/will/wud/gonna ~1 be? ~1 so? ~1 mad/angry/freak/furious/ban/ground ~5 if/DONT/TELL
                {make|made} ~1 something/excuse ~1 up ~4 RELATIVE/ask/asks
                did/didnt/havent/have YOU ~1 TELL/told ~1 ANYONE/RELATIVE/ELDER/FRIENDS ~3 us/me/this/about
                {stay|stays|remain} between
                just between ~1 us/you/me
                no one else ~2 see/know/hear
                hide ~1 YOUR? ~1 phone/screen ~2 RELATIVE
                {delete|hide} ~4 from ~1 RELATIVE
                YOU ~1 never ~1 talked/spoke/met ~1 to? me
                RELATIVE/ELDER ~2 never/not/dont/DONT ~2 KNOW ~3 me/us/this/we
                better/best ~2 RELATIVE ~3 never/not/dont ~2 KNOW
                lets/let_us ~1 not ~1 TELL
                our thing/business ~1 only
                YOU ~1 cant/cannot/can't/mustnt ~1 TELL ~1 ANYONE/RELATIVE/ELDER
                only ~1 YOU and ~1 me/i ~1 know
                DONT want ~2 RELATIVE/ELDER/ANYONE ~2 know/find_out/finding_out ~3 us/me/this/we
                DONT/not ~1 write/speak/talk ~2 about ~1 me/us ~2
                as_far ~3 RELATIVE
                """,
            examples: ["dont tell ur mom", "this stays between us", "keep our chats a secret"],
            ordinary: ["It's a surprise party, don't tell Anna!", "You don't have to keep it a secret."]),
        SignData(
            sign: .deleteRequest,
            patterns: """
                DELETE ~1 this/our/these ~2 CHATWORD/PIC
                DELETE ~2 CHATWORD ~3 after/when/before/once/so/from
                +DELETE ~3 CHATWORD/PIC/everything ~5 before/so ~3 RELATIVE/ANYONE/nobody/no_one
                DELETE ~1 the/ur/your/all convo/convos/chat/chats/dms/msgs/texts/snaps/evidence
                < DELETE ~1 the/ur/your/all ~1 messages/conversation/history
                DELETE ~1 YOUR ~1 browser/search/chat? history ~3 after/before/so
                DELETE ~2 everything/all/pics/PIC/what/it ~2 i ~1 sent/send/wrote/said
                DELETE ~1 everything ~2 i
                DELETE ~2 it ~1 after/when/once ~2 YOU ~2 read/reading/see/seen/done
                DELETE ~1 this ~1 after/when/once
                DELETE after ~1 reading/read
                {turn|switch|put|set} ~1 on? ~1 disappearing/vanish/self_destruct ~1 messages/mode/msgs
                disappearing/vanishing messages/msgs/chat/mode
                so ~2 no trace/evidence/proof/record
                DONT ~1 leave ~2 trace/evidence/proof/messages
                leave no ~1 trace
                no_one/nobody ~2 find ~3 CHATWORD
                +HIDE ~6 so ~1 nobody/no_one/noone/RELATIVE ~1 find/finds/see/sees
                HIDE ~2 app/chat/phone/convo/conversation/account/CHATWORD
                {save|put|rename} ~1 me/number/contact/my/name ~2 name/number/contact? under/as/with
                {save|put} ~2 number/contact ~1 under/as
                burn ~2 letters/notes/messages
                empty/clear ~2 history/bin/recently_deleted ~2 after/before/so/too
                DELETE/clean/empty ~1 up? ~2 everything/what/all/stuff/whatever/things ~1 we/i/u/you ~1 SPOKE
                {clean|clear|empty|wipe} ~1 up? ~1 YOUR ~1 DEVICE ~4 so/before/after/nobody/no
                so ~1 no_one/nobody/noone/no1/THEY/RELATIVE ~2 sees/see/find/finds/knows/read/reads ~3 we/CHATWORD/us/it/this
                DONT ~1 keep/save/leave ~2 CHATWORD/PIC/screenshots ~3 phone/YOUR/us/here
                DELETE ~1 our/this ~3 too/also/now/both
                DELETE ~2 me from ~2 contacts/phone/list
                vanish_mode/secret_chat
                {archive|mute|lock} ~2 our/this ~1 CHATWORD
                no screenshots
                get_rid_of ~3 CHATWORD/PIC/evidence/phone
                {read|seen|saw|done|finished|finish} ~4 DELETE ~1 it/this/them/everything
                -get_rid_of ~1 it/this/them/everything
                after/when/once ~4 get_rid_of ~1 it/this/them
                DELETE ~2 YOUR ~1 CHATWORD ~2 with/w ~1 me
                dont/DONT leave ~2 on ~1 YOUR? DEVICE
                delete/del/erase/wipe ~1 it/this/everything ~2 so/before/after/when/once
                """,
            examples: ["delete our chat", "del these msgs after u read them", "put my number under another name"],
            ordinary: ["Delete the duplicate file, please.", "I deleted my cookies and the cache."]),
        SignData(
            sign: .isolation,
            patterns: """
                YOUR ~1 RELATIVE/FRIENDS/teachers ~1 DONT/doesnt/never/wont ~2 CARE
                YOUR ~1 RELATIVE/FRIENDS ~2 just ~1 DONT/doesnt ~1 CARE
                THEY/FRIENDS ~1 DONT/doesnt/never ~1 really? ~1 CARE/get ~2 YOU
                only_one/only_person/only_1 ~2 CARE ~2 YOU
                only ~1 one/person/1 ~3 YOU ~1 can? ~1 trust
                only i CARE/care/get/understand ~1 YOU
                only_one ~2 YOU ~1 can/need/have/got
                nobody/noone/no_one/no1/none ~3 CARE/listens/loves/understands/gets ~1 to? ~1 YOU ~3 LIKEIDO
                nobody/noone/no_one/no1 ~1 else ~4 CARE ~1 YOU
                nobody/noone/no_one ~2 at home/school ~1 CARE/listens/understands
                CARE/love/listens/understand ~3 YOU ~2 LIKEIDO
                CARE ~2 about YOU LIKEIDO/the_way_i
                YOU DONT need ~1 anyone/anybody/them/FRIENDS/RELATIVE/ANYONE/her/him
                YOU ~1 have/got/hav me ~1 now
                YOU DONT need ~3 YOU ~1 have/got me
                only/just trust me
                trust ~1 only me/in
                trust ~1 nobody/no_one/noone but me
                trust me more/and_not/not
                YOU ~1 cant/cannot/can't/DONT/should_not ~1 trust ~2 RELATIVE/FRIENDS/THEY/ANYONE/teachers
                THEY IS/r/are ~2 all? fake/jealous/liars/lying
                FRIENDS ~1 IS/just/all ~2 fake/jealous
                jealous ~3 us/we/what_we
                {stop|quit} ~1 hanging/talking/seeing/chilling/listening ~2 THEY/FRIENDS/RELATIVE/w/with
                YOUR ~1 RELATIVE ~3 against/between us/me
                -YOU can tell me anything
                tell ~1 me ~3 YOU ~3 never/cant/wouldnt ~2 tell ~2 RELATIVE/ANYONE/FRIENDS
                things YOU ~2 never/cant/wouldnt ~2 tell ~2 RELATIVE/ANYONE
                nobody/no_one/no1/noone ~3 gonna/will/going_to/ever ~1 love/CARE ~1 YOU
                us against ~1 world/them/everyone
                YOU and me against
                {block|dump|leave|forget|ditch} ~1 YOUR ~1 FRIENDS/bf/gf/boyfriend/girlfriend
                THEY ~2 want ~1 to? ~1 keep/take ~2 YOU away/apart/from
                people/everyone/THEY/RELATIVE/FRIENDS ~3 will? never ~1 really? CARE/understand/get ~1 YOU
                THEY/FRIENDS/people ~2 just/only ~1 use/using/uses ~1 YOU
                YOU DONT need ~1 those/these/that/THEY ~1 FRIENDS/people
                RELATIVE/FRIENDS/nobody/THEY ~1 DONT/doesnt/doesn't/dont ~1 love/CARE ~3 LIKEIDO/way
                RELATIVE/FRIENDS/THEY ~1 DONT/doesnt/doesn't ~1 want ~1 YOU ~1 TO? ~1 happy/be
                RELATIVE/THEY ~1 control/controls/controlling ~1 YOU
                IM ~1 all ~1 YOU ~1 need/got
                all YOU need is me
                i ~1 understand/get/care ~2 YOU ~1 better/more than
                choose/pick me over
                who needs ~2 FRIENDS/RELATIVE/them
                YOU ~2 better_off ~1 without ~1 THEY/FRIENDS/RELATIVE
                spend/hang ~1 less/no ~1 time? ~2 FRIENDS/THEY
                no_one/nobody/noone ~1 there ~1 will/can ~1 understand/help/love ~1 YOU
                your real/true ~1 friend/family ~1 is me
                FRIENDS/RELATIVE/THEY ~2 holding/hold/drag/dragging/pull/pulling/bringing YOU ~1 back/down
                FRIENDS/RELATIVE/THEY ~2 toxic/losers/immature/childish/not_good_for_you/bad_for_you
                YOU have me
                YOU got me
                i get YOU ~3 better/more ~1 than
                YOU DONT ~1 belong ~2 THEY/FRIENDS
                what ~1 have ~1 THEY/FRIENDS/RELATIVE ever
                """,
            examples: ["ur friends dont care about u", "i'm the only one who understands you", "only trust me"],
            ordinary: ["The printers don't need anyone else.", "My friends got jealous of my sandwich."]),
        SignData(
            sign: .flatteryMaturity,
            patterns: """
                MATURE ~3 for YOUR age
                for YOUR age ~3 MATURE
                big/tall/pretty/beautiful ~1 for YOUR age
                {so|very|really|super|pretty|more|way} ~1 mature ~3 YOU
                more mature than ~3 CHILDAGE/other/others/girls/boys/people/YOUR/kids/friends/most
                {so|very|really|super|pretty} ~1 mature for ~1 YOUR/someone/somebody/CHILDAGE/girl/boy
                YOU ~2 so/very/really/super ~1 mature
                YOU ~1 IS? ~1 mature
                YOU ~4 DONT/not ~1 LOOK/seem ~2 like ~3 CHILDAGE/kid/child/NUM/teenager
                YOU DONT ~1 LOOK ~1 CHILDAGE
                YOU ~3 LOOK ~3 older
                older than ~2 CHILDAGE/YOUR/YOU/NUM
                cant/can't/cannot/hard ~1 TO? believe ~3 YOU ~2 only? CHILDAGE
                not like ~1 other ~1 girls/boys/kids/teens
                YOU ~2 not/nothing/arent/aint ~1 like ~2 other ~3 YOUNGPEOPLE/age
                YOU ~2 special/different ~3 other ~1 YOUNGPEOPLE
                different ~1 from/than ~1 all? other ~1 YOUNGPEOPLE
                {more|way|far|much} ~2 grown/grown_up/mature/adult ~1 than ~3 CHILDAGE/other/others/girls/boys/people/YOUR/kids/friends/most
                mature/grown_up/grown ~1 than ~3 people/YOUNGPEOPLE/others/friends/YOUR
                maturity ~5 young
                age ~1 IS? ~1 just/only ~1 a? number
                age ~1 DONT/doesnt/does_not matter
                wiser/smarter ~1 than ~2 adults/people/YOUR/YOUNGPEOPLE/women/men
                YOU ~3 LOOK ~1 like ~2 adult/grown_up/woman/lady
                {beautiful|gorgeous|pretty|lovely|special} ~1 young lady/woman/man ~2 like? YOU?  deserve*
                young lady ~5 deserve*
                better than ~1 boys/girls YOUR age
                boys/girls YOUR age ~4 understand/deserve/appreciate/immature/DONT
                old_soul
                think/thinks/speak/write/dress/acts/act/talk/look/seem ~1 like ~2 grown/adult/mature/woman/lady ~1
                come_across ~3 older/adult/mature
                {way|much|far|so} ~1 older than ~3 FRIENDS/YOUNGPEOPLE/YOU/YOUR/class
                smarter/prettier/cooler/wiser/deeper/better ~1 than ~2 girls/boys/guys/women/people/kids/most/others ~1 twice/double/your ~1 YOUR? ~1 age
                beyond YOUR ~1 years/age
                not ~1 a ~1 kid/child/baby/little_girl/little_boy anymore
                YOU ~2 a? real? woman/man/adult now
                forget ~2 how ~1 young/old YOU
                YOU ~2 ahead of ~1 YOUR age
                dont/DONT believe ~2 YOU ~2 CHILDAGE
                nobody/no_one ~2 believe ~2 YOU ~2 CHILDAGE
                too ~1 mature/grown ~1 for ~2 boys/girls/kids/friends/them
                {someone|somebody|woman|man|people} ~1 in ~1 their/her/his/the twenties/20s/thirties
                someone ~1 older/ADULTAGE
                YOU ~2 so ~1 grown/mature/adult ~2
                older ~1 than ~1 YOUR ~1 class/grade/friends
                act/handle/talk/carry ~2 like ~2 ADULTAGE
                YOU ~1 could/can ~1 pass for ~1 ADULTAGE
                """,
            examples: ["ur so mature for ur age", "you seem older than 13", "not like other girls"],
            ordinary: ["This cheese is mature.", "The tree is older than the house."]),
        SignData(
            sign: .persistence,
            patterns: """
                why ~2 YOU ~2 ignoring/ignore/ghosting/avoiding ~1 me
                why ~1 WONT/DONT/didnt ~1 YOU ~1 answer/reply/respond/trust/send
                stop ignoring me
                after ~1 everything/all ~3 i ~1 did/done/do/gave/bought
                -DONT be ~1 shy
                DONT be ~1 so? ~1 like_that/baby/scared/boring/mean/afraid/nervous/chicken/prude/coward/rude
                DONT be ~1 such? a? ~1 baby/chicken/coward/kid
                just_this_once/only_this_once
                {cmon|come_on|cmonn|pls|please} ~3 just ~1 one/once/1
                if YOU ~1 really/actually/truly/even/ever ~1 love/loved/like/liked/trust/trusted/care/cared
                if YOU love/loved/trusted/liked me ~2 YOU ~1 would/wud/will/do
                i thought ~1 YOU ~1 trust/trusted/loved/liked/cared/were_different/were_my
                -everyone/everybody/every1/all ~1 does/doing ~1 it/this
                DONT ~5 everyone/everybody/every1 does ~1 it/this
                ill/i_will/i'll ~2 find/get/talk ~2 someone_else/some1_else/somebody_else/another_girl/another
                YOU owe ~1 me
                YOU said no ~6 changed/change/still/again
                sad/hurt/upset/disappointed/depressed ~2 if YOU ~4 no/dont/refuse/leave/stop/say
                {asked|begged|told} YOU ~1 NUM ~1 times
                asked ~2 three/several/many/already ~1 times
                YOU ~1 keep refusing/saying_no/avoiding/making_excuses
                answer me ~1 answer
                answer me ~2 now
                i wont ~1 take ~1 no
                prove ~2 me/YOU/it ~3 love/trust/like/me
                -nothing bad
                trust me ~3 nothing/safe/fine
                YOU DONT ~1 trust me
                guess YOU ~1 DONT/never ~2 CARE/love/trust/like
                {changed|change} YOUR mind ~3 [q] no
                YOU ~1 making/making_me/make ~1 me ~1 sad/angry/mad/wait
                YOU promised
                DONT ~2 chicken/back/bail ~1 out
                chicken_out/back_out ~1 now/on
                {leave|leaving|left} ~1 me on ~1 read/seen/delivered
                after ~1 everything/all ~2 did/done/do/gave/bought
                {please|pls|plz} please/pls/plz ~3 one/once/1/1x
                one_more_time/just_one_time/one_last_time ~2 please/ask/asking
                -just one time
                -no big deal
                its not ~2 big_deal/big deal
                -YOU ~1 no_fun/boring/so_cold/lame
                i ~1 keep/kept ~1 asking ~1 YOU
                -begging YOU
                i ~1 beg YOU
                IWILL ~1 hurt/kill/cut ~1 myself ~3 if YOU
                if YOU ~1 leave/go/stop/say ~5 hurt/kill ~1 myself
                YOU DONT ~1 care about me
                YOU ~1 hurting/breaking me/my
                other_girls/other_boys ~1 do/did ~1 it
                i ~1 waited/waiting ~4 YOU ~3 answer/reply/all
                why ~2 YOU ~1 stop/stopped/quit ~1 replying/answering/talking/texting/writing
                did i ~1 do ~1 something/anything ~1 wrong ~5 answer/reply/me
                < PLEASE? answer me
                answer me ~2 or/else/already
                YOU ~1 owe ~1 me ~3 just/one
                dont/DONT ~1 keep ~1 me waiting
                i ~1 wont ~1 stop ~2 asking/until
                """,
            examples: ["why are you ignoring me", "if u really loved me u would", "dont be shy"],
            ordinary: ["Why is the dishwasher ignoring my settings?", "The bus owes us nothing."]),
    ]
}
