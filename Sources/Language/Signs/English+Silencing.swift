extension SignLanguage {
    /// Silencing in other words: formal, clumsy and short ways to hide, to part somebody from others, to flatter.
    static let englishSilencing: [SignData] = [
        SignData(
            sign: .secrecy,
            patterns: """
                nobody/no_one/noone ~1 elses/else ~1 business
                nobodys ~1 business ~3 but/ours/we
                trust ~1 YOU ~2 not ~1 TO? ~1 TELL/say/snitch
                {keep|keeping} ~1 this/it/us ~1 on ~1 the ~1 low/dl/quiet/hush
                so/just ~1 say ~1 nothing ~2
                RELATIVE ~1 would ~1 freak/flip/kill/lose
                {this|its|it} ~1 IS? ~2 just/only ~1 4/for ~1 us ~2
                {requested|asked|obliged|told|required|agreed} ~1 not ~1 TO ~1 TELL
                not ~1 TO? ~1 disclose/reveal/discuss ~4 {third|conversation|chats|messages|RELATIVE|ELDER|parents}
                {rather|prefer|better|best|like|safer} ~5 RELATIVE/ELDER/FRIENDS/people ~2 {didnt|dont|not|never|doesnt|wouldnt} ~1 FINDOUT
                RELATIVE/ELDER ~1 {didnt|dont|must_not|cannot|mustnt|shouldnt|cant|never|may_not} ~1 FINDOUT ~4 us/me/this/our/we/chats/chat/talk
                {if|when} ~3 ask/asks/asked/wonders/wants ~4 {we|i|you|u} ~1 never ~1 talked/spoke/met/chatted/happened
                we ~1 never ~1 talked/spoke/met/chatted >
                not ~1 TELL ~1 TO? ~1 YOUR? ~1 RELATIVE/ELDER/ANYONE
                no ~1 TELL ~2 YOUR? ~1 RELATIVE/ELDER/ANYONE
                {must|should|has|have|needs|need} ~1 TO? ~1 stay/remain/be ~2 {BETWEENUS|secret|private}
                {keep|keeping} ~4 {private|secret|hidden|quiet|confidential|discreet|ourselves|to_yourself} ~4 people/RELATIVE/friendship/us/they/nobody/everyone
                {keep|keeping} ~1 our/this/what ~3 {private|secret|hidden|quiet|confidential|discreet|to_yourself|to_urself|SECRETLY}
                YOU ~1 can ~1 keep ~1 a? secret/secrets
                {special|little|private|big|own|precious} ~1 secret
                secret ~2 yours and mine
                yours ~1 and mine
                say ~3 cousin/friend/classmate/homework ~2 if/when
                {if|when} ~4 RELATIVE/teacher/ELDER ~1 asks/ask/asked ~4 say/tell ~4 cousin/classmate/friend/homework/nobody/no_one
                {snitch|rat|snitches|ratting} ~1 on ~1 me/us
                {dont|not|never|cant|wont} ~2 {snitch|rat|blab}
                people/they/RELATIVE ~2 {misunderstand|wouldnt_understand|not_understand|judge}
                < no_one ~1 else >
                {only|just} ~1 us ~1 no_one/nobody ~1 else
                {mum|mom|dad|parents} ~1 {doesnt|dont|does_not|do_not} ~1 {need|have} ~1 TO ~1 know
                RELATIVE/ELDER/nobody/no_one ~1 {doesnt|dont|does_not|do_not|neednt} ~1 {need|have} ~1 TO? ~1 FINDOUT
                -what ~1 happens ~2 stays ~2
                our ~1 conversation/chats/talks/messages/friendship ~4 {secret|private|BETWEENUS|confidential|hidden}
                YOU ~1 {must|should|shall|can|may} ~1 {not|never} ~1 TELL
                {without|before} ~1 telling ~1 YOUR? ~1 RELATIVE/ELDER/ANYONE
                {never|not|dont} ~2 word ~3 RELATIVE/ELDER/anyone
                in_confidence/strictest_confidence/in confidence
                under ~1 no circumstances ~4 TELL
                """,
            examples: ["this is just 4 us ok no one else", "You are requested not to disclose this conversation."],
            ordinary: ["The recipe stays in the family."]),
        SignData(
            sign: .deleteRequest,
            patterns: """
                bin/dump/nuke/trash/lose ~1 this/our/the/these ~1 CHATWORD/PIC
                DONT leave ~2 CHATWORD/PIC ~3 phone/DEVICE
                turn ~1 on ~1 disappearing/vanishing
                CHATWORD/correspondence/everything/PIC ~6 {destroyed|deleted|erased|removed|wiped|burned|burnt}
                {destroy|DELETE} ~3 {correspondence|CHATWORD|PIC} ~5 {after|once|when|read|reading|finish|done|always|please|pls|plz}
                {dont|not|didnt|never|no} ~2 {save|keep|store|screenshot|leave|record} ~4 {CHATWORD|PIC|anything|write|talk|here|copy|screenshots}
                no ~1 keep ~2 PIC/CHATWORD
                {set|make|turn|put|switch} ~3 CHATWORD/it/they ~3 {vanish|disappear|disappearing|expire|delete|gone|auto_delete}
                CHATWORD ~2 {vanish|disappear|self_destruct|expire}
                {nobody|no_one|noone|no1|RELATIVE|THEY} ~1 {can|could|will|should|ever}? ~1 {see|find|read|check} ~2 CHATWORD ~3 DELETE
                DELSTRONG ~1 it/them/everything/all/this ~1 {after|afterwards|ok|once|every_time|b4}
                make_sure/make sure ~4 DELSTRONG ~2 CHATWORD/PIC/it/everything/them
                DELETE ~2 {evidence|proof|trace|traces|record|records}
                {take|remove|DELETE} ~2 my ~1 number/name/contact ~4 {list|phone|contacts|log|history|calls}
                {save|put|store|rename|list|keep} ~2 my? ~1 contact/number/me/name ~2 {as|under|like} ~4
                my ~1 contact ~1 as
                not ~1 my ~1 real ~1 name
                {must|should|have|need|got|remember|gotta} ~1 TO? ~1 DELETE ~3 CHATWORD/PIC/everything/it/us
                DELETE ~2 CHATWORD ~3 {every|each|always} ~1 time/day/night?
                DELSTRONG ~1 CHATWORD/PIC >
                DELSTRONG ~1 my ~1 CHATWORD/PIC
                {clear|wipe|clean|DELETE} ~1 YOUR ~1 {history|phone|chats|search|log|browser|cache|inbox} ~3 {before|b4|after|so|when|RELATIVE|ok}
                {safer|better|best|wise|careful} ~5 {dont|didnt|not} ~1 {save|keep|store}
                {erase|wipe|clear|DELETE} everything/all ~3 {after|ok|afterwards|once|when|before}
                """,
            examples: ["set it so our texts vanish", "All correspondence is to be destroyed after reading."],
            ordinary: ["Keep a copy of the letter.", "The old files were destroyed in the flood."]),
        SignData(
            sign: .isolation,
            patterns: """
                YOUR ~1 FRIENDS ~3 pretend/pretending/using/laughing/fake/faking
                YOUR ~3 FRIENDS ~2 laugh/laughing/talk/talking/gossip/lie/laughs ~2 at/about/behind/to ~1 YOU/YOUR
                behind YOUR back
                nobody/no_one/noone/none ~5 give/gives ~2 damn/crap/hoot ~2 YOU
                YOU ~1 DONT ~1 have_to/need_to/have ~1 TO? ~1 listen/obey ~1 TO? ~1 YOUR? ~1 RELATIVE
                stop ~1 listening ~1 TO ~1 YOUR ~1 RELATIVE/FRIENDS
                RELATIVE/THEY ~1 just ~1 want/wants ~1 TO ~1 spoil/ruin/stop ~3 us/our/YOU/YOUR
                all YOU need
                IM all ~1 YOU
                RELATIVE/FRIENDS/THEY ~6 {interest|interests} ~2 heart
                RELATIVE/FRIENDS/THEY/nobody/no_one ~2 {never|no|not|dont|doesnt|wont|cant|will_never} ~1 really? ~1 {love|loves|like|likes|care|cares|understand|understands|get|gets|hear|hears|listen|listens|want|value|appreciate|support} ~3 YOU ~4 {like|way|as|but|i_do}
                THEY/RELATIVE/FRIENDS ~1 {never|no|not|dont|doesnt|wont} ~1 really? ~1 {love|loves|care|cares|understand|understands|listen|listens|respect|value|appreciate} ~2 YOU
                theyll/they_will ~1 never ~2 YOU
                {love|care|understand|get|know|treat|listen} ~2 YOU ~1 {like|the_way|as|better|more} ~2 i ~1 do/can/will?
                only i/me ~1 really? {get|gets|understand|understands|care|cares|love|listen} ~1 YOU
                i/IM ~1 am? ~1 the? ~1 {only_one|only_person|one_person|only one|only person|one person} ~4 YOU/YOUR
                YOU ~1 {need|want} ~1 only ~1 me
                not ~1 need ~1 {other|any|more|another|THEY|those|your|ur} ~2 FRIENDS/people/anyone/them?
                YOU ~1 not ~1 need ~3 FRIENDS/people/anyone/RELATIVE
                YOU ~1 {dont|do_not} ~1 need ~1 those/these/them/that/other/any/people/your/ur ~1 people/FRIENDS/RELATIVE/anyone?
                {stop|quit|avoid|drop|ditch|leave} ~2 {hanging|seeing|talking|texting|meeting|chilling|THEY|FRIENDS|them} ~4 {THEY|FRIENDS|RELATIVE|people|me|use|fake}
                {hurts|hurt|sad|jealous|mad|upset|upsets|bothers} ~3 when ~1 YOU ~3 {spend|hang|talk|go|are|see|be} ~4 FRIENDS/RELATIVE/them/others
                YOUR ~1 FRIENDS ~2 {fake|two_faced|using_you|jealous|bad_for|backstabbers|snakes|losers|liars}
                THEY/RELATIVE/FRIENDS ~1 {trying|want|wants|try|tries} ~1 TO? ~1 {control|separate|ruin|keep|stop|hurt|use} ~1 YOU/us
                {trust|listen} ~1 {only|just} ~1 TO? ~1 me
                {nobody|no_one|noone|no1} ~1 else ~1 {gets|get|understands|does|cares|will|loves|matters}
                {your|ur} ~1 RELATIVE/FRIENDS ~2 {lying|lie|lies} ~1 TO YOU
                {forget|ignore|leave|drop|cut} ~2 {THEY|FRIENDS|RELATIVE|them} ~1 {off|out|behind|all}? ~3 {me|us}
                YOU ~2 {better|happier} ~1 {off|without} ~1 without? ~1 THEY/FRIENDS/RELATIVE
                IM ~1 the? ~1 one ~2 who ~1 {really|truly|actually|always} ~1 {listens|cares|understands|loves|gets}
                listens ~2 when ~2 RELATIVE ~1 {wont|dont|doesnt|never}
                """,
            examples: ["theyll never love u like i do", "Your family no love you like me."],
            ordinary: ["The engine needs no other friend than oil."]),
        SignData(
            sign: .flatteryMaturity,
            patterns: """
                YOUR/YOU ~2 not ~2 kid/child/baby
                YOUR/YOU ~1 like? ~1 so/very/super/really ~1 mature
                people/kids/girls/boys/guys/others/most ~1 YOUR age ~2 could/cant/dont/never/arent/are/cannot/not
                forget/forgetting/forgot ~2 YOUR/YOU ~2 CHILDAGE
                YOUR ~2 so/way/much/far/more ~2 mature/grown/older/wiser/smarter
                seem/look/act/sound ~1 way? ~1 older than ~1 YOU
                YOUR ~1 special/different/unique ~3 other/others/rest
                YOU ~2 {dont|not|doesnt|do_not|never} ~1 {act|look|seem|sound|talk|behave|come} ~2 YOUR age
                {talk|talking|chatting|speaking|chat|speak} ~2 YOU ~4 {own|my|same} ~1 age
                like ~3 someone/somebody/people/person ~1 {my_age|my_own_age|of_my_age|my age|my own age}
                {maturity|mature|maturely|wisdom|intelligence} ~5 {exceptional|remarkable|unusual|impressive|rare|amazing|beyond}
                {maturity|mature} ~4 {person|girl|boy|child|someone|kid} ~3 CHILDAGE/YOUR/age
                {grown|mature|adult|wise|grown_up|wiser|older|smarter|cleverer|sensible} ~1 than ~3 {CHILDAGE|other|others|class|girls|boys|friends|kids|age|classmates|peers}
                YOU ~3 {way|much|far|so|more|lot} ~1 more? ~1 {grown|mature|adult|wise|grown_up|wiser|older} ~1 than
                YOU ~3 {little|young|real|proper|tiny} ~1 adult/grown_up/grownup/woman/lady/man
                {old_soul|old soul} ~4 {young|age|YOUR|for|somebody|someone}
                like ~2 {adult|grown|mature} ~1 {woman|man|lady|person}
                not ~1 like ~2 {a|the|other|those|most} ~1 {child|kid|kids|children|girls|boys|others}
                YOU ~2 {special|unique|different|mature} ~2 not ~1 like
                {special|different|unique} ~3 {than|from|unlike} ~3 other/others/kids/girls/boys/rest
                {only|just} CHILDAGE ~3 YOU ~2 {look|seem|act|sound} ~3 ADULTAGE/older
                YOU ~2 {look|seem|act|sound|pass} ~2 {for|like|about}? ~1 ADULTAGE
                {look|seem|sound|act} ~1 at least ~1 ADULTAGE/CHILDAGE
                {hard|impossible|difficult} ~2 believe ~3 YOU ~2 CHILDAGE
                {cant|cannot|couldnt|dont} ~1 believe ~3 CHILDAGE
                age ~1 {just|only|nothing} ~2 number
                age ~3 {number|matter} ~5 {love|feel|connect|soul|hearts|2|two|other|each}
                {forget|forgot|forgetting} ~2 how ~1 young/old
                YOU ~3 {young|little} ~5 {adult|mature|grown}
                for ~1 {a|your|ur|such} ~1 {young|CHILDAGE} ~3 YOU ~3 {mature|wise|smart|grown|adult}
                YOU ~1 {think|speak|talk|act|write|behave} ~2 like ~2 {adult|woman|man|grown|someone_older|older}
                {twice|double} YOUR ~1 age
                """,
            examples: ["Talking to you is like talking to someone my own age.", "u dont act ur age"],
            ordinary: ["This wine is more mature than the last."]),
    ]
}
