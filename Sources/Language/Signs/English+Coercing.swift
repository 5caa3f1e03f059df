extension SignLanguage {
    /// Coercing in other words: pressing, threatening, demanding, setting a clock; and what young people write back.
    static let englishCoercing: [SignData] = [
        SignData(
            sign: .persistence,
            patterns: """
                its ~1 only/just ~1 one/a/1 ~1 PIC
                YOU ~1 being/so ~1 silly/dramatic/childish/difficult/boring/ridiculous
                make ~1 me ~1 beg
                -YOU said ~1 YOU ~1 would/wud
                YOU said ~1 YOU ~1 would/wud ~3 do/send/show/now/promise
                if YOU ~1 really? ~1 cared/care/loved/liked ~4 yes/do/would/send/wouldnt/wud
                why ~2 YOU ~1 so ~1 cold/mean/distant/difficult/weird/rude
                only/just ~1 asking ~2 one/1/small/little
                dont ~1 let ~1 me ~1 down
                YOU ~1 owe ~1 it ~1 TO ~1 me
                {why|y|wy} ~2 YOU ~2 {ignoring|ignore|ignored|ghosting|ghost|avoiding|avoid|leaving} ~1 me
                {why|y} YOU ~1 {no|not|never|dont} ~1 {answer|answering|reply|replying|respond|write|talk|text}
                {why|y} ~1 {no|not|never|dont|didnt} ~1 YOU ~1 {answer|answering|reply|replying|respond|text}
                {just|only} ~1 do ~1 it ~3 {scared|chicken|baby|shy|afraid|prude|coward|promise|once}
                {stop|quit|dont} ~1 be? ~1 being? ~1 {scared|chicken|afraid|difficult|dramatic|childish|a_baby|stubborn|so_cold}
                such ~1 a? ~1 {baby|chicken|coward|wimp|child|loser|prude}
                YOU ~3 {declined|refused|rejected} ~4 {occasions|times|again|already}
                {i|we} ~1 must ~1 insist
                {asked|begged|asking|ask} ~1 YOU ~3 times
                {asked|begged} ~1 YOU ~3 {already|repeatedly|again|nicely}
                YOU ~1 {dont|not|never} ~1 {love|like|trust|want|care} ~2 me ~3 if
                if YOU ~2 {dont|wont|not|refuse} ~3 YOU ~1 {dont|not|never} ~1 {love|like|trust|care}
                if YOU ~1 {truly|really|actually|even} ~1 {cared|loved|liked|trusted|care|love|trust} ~2 me ~3
                {everyone|everybody|every1|all|girls|boys} ~3 {does|do|doing|did} ~1 {it|this|that} ~4 {baby|scared|shy|why|dont|boring|chicken}
                {ill|IWILL} ~1 {find|get|choose|text|talk} ~2 {some1|someone|somebody|another|other} ~4 {who|else|that|actually|nicer|better}
                {only|just} ~2 {this|one} ~1 {time|once} ~4 {promise|swear|nothing|please|pls|nobody}
                {promise|swear} ~3 nothing ~1 bad
                {one|1} ~1 {small|little|tiny|simple} ~1 {thing|favor|favour} ~3 {me|cant|for}
                {disappointed|disappointing|dissapointed|sad|hurt|heartbroken} ~2 {in|with|by|of} ~1 YOU
                {i|we} ~1 thought ~1 {we|YOU} ~1 {trusted|trust|loved|liked|were|had} ~2 {each|me|close|friends|special|other|something}
                {how|why} ~1 can/could ~1 YOU ~2 do ~1 this ~1 to ~1 me
                {waiting|waited|wait} ~2 all ~1 day/night ~3 YOU
                YOU ~1 {always|keep|kept} ~2 {excuses|excuse|refusing|avoiding|saying_no}
                {make|making|made|makes} ~1 me ~2 {sad|cry|angry|upset|mad|hurt} ~4 {no|dont|wont|refuse|ignore|answer}
                {dont|not|never} ~1 leave ~1 me ~1 {alone|hanging|waiting|on}
                {give|gimme} ~1 me ~1 {one|another|1} ~1 {chance|reason} ~4 {no|please|not|trust}
                YOU ~1 will? ~1 {feel|be} ~1 {bad|guilty|sorry} ~3 {no|dont|leave|refuse|lose}
                {nobody|no_one|noone} ~1 will? ~1 {know|find_out|see|get_hurt} ~3 {promise|trust|please|do_it|come}
                after ~3 {done|did|gave|bought|given|paid} ~2 for YOU
                """,
            examples: ["Why you not answer me?", "You have declined on three occasions; I must insist."],
            ordinary: ["The offer was declined on three occasions."]),
        SignData(
            sign: .threat,
            patterns: """
                YOUR ~1 PIC/MATERIAL/video/videos ~2 going/go/goes/be/end ~1 up? ~1 on/to/in/all/everywhere/online ~3
                +wait ~1 till/until/til ~2 RELATIVE/school/friends/everyone ~2 sees/see/finds/hears/knows ~2 what/it/this
                one/1 ~1 message/text/click/tap/button/word ~5 everyone/entire/whole/school/year/all/everybody/know/gone
                < then ~1 i/ill ~1 send/post/publish/upload/share/leak
                {ready|about|gonna|going} ~2 post/leak/upload/send ~2 YOUR ~1 PIC/MATERIAL
                think twice ~1 before ~2 {block|blocking|ignore|ignoring|stop|leave|leaving|tell|telling|report|reporting|refuse}
                {failure|refusal|refusing|failing} ~2 {comply|obey|respond|cooperate|pay|answer} ~8 {LEAKED|images|pictures|photos|consequences|contacts|result|family|school}
                {images|pictures|photos|video|videos|material|PIC|screenshots|recording|recordings} ~2 {being|be|get|gets|getting|become|are|will_be} ~1 LEAKED
                PIC/MATERIAL ~4 LEAKED ~3 {contacts|family|friends|school|followers|everyone|parents|classmates|RELATIVE|ALLPEOPLE}
                YOUR ~1 life ~3 {over|ruined|done|finished|hell|miserable|destroyed} ~4 {when|once|if|i|after}
                {keep|stay|be} ~1 quiet ~1 or
                {shut|keep} ~1 {up|quiet|your_mouth|ur_mouth|mouth} ~2 or
                YOU ~6 {get|gets|be|gonna} ~1 {hurt|beaten|killed}
                {hurt|kill|beat|get|find} ~2 YOU ~2 and ~2 YOUR ~2 RELATIVE/family/friends
                {hurt|kill|beat} ~1 YOUR ~2 RELATIVE/family/dog/cat/pet
                YOUR ~2 {RELATIVE|friends|teacher|school|followers|class} ~2 {saw|sees|see|seeing|finds|found|knew|learned|heard} ~2 {what|this|it|that|the|these|those} ~4
                {saved|recorded|screenshotted|screenshoted} ~2 {everything|it_all|our_chats|the_chats|the_video|the_call} ~6 {think|if|remember|careful|YOUR|stop}
                {block|report|leave|ignore} ~1 me ~2 {and|n|then} ~1 {see|watch|find|YOUR|YOU|everyone|i|ill}
                YOUR ~1 {whole|entire|full}? ~1 {school|class|town|family|grade} ~1 {gets|get|see|sees|know|knows|hear|receives|finds} ~3
                {i|ill|IWILL|we} ~2 {show|send|tell|expose|give} ~2 YOUR? ~1 {PIC|everything|it|this|them|these|all|video} ~2 {to|2} ~1 YOUR? ~1 {RELATIVE|ALLPEOPLE|school|friends|teacher|class}
                {i|ill|IWILL|we} ~1 {expose|humiliate|destroy|ruin} ~1 YOU/YOUR
                {i|ive|we} ~1 have? ~1 got? ~1 YOUR ~1 {followers|friends|contacts|follower|contact|friend|family} ~1 list? ~3 {dont|play|so|and|ready|saved|send|here}
                {tell|telling} ~1 {everyone|everybody|all|the_whole|your_whole|ur_whole} ~4 {what|who|kind|about} ~2 YOU/person/did
                {do|better_do|must_do} ~1 as ~1 i ~1 {say|tell|want|ask|said} ~2 or
                {better|had_better} ~1 {do|listen|obey|answer|send|comply} ~4 or
                {this|it|everything|they|all} ~1 {will|gonna|is_going_to|goes|going|go} ~1 go? ~1 {public|viral|online|live} ~3
                {i|ill|IWILL} ~1 {put|post|upload|share|publish|leak} ~2 {photo|photos|PIC|video|it|this|them} ~2 {in|on|to|onto|all} ~1 over? ~1 {internet|online|website|web|social|everywhere|instagram|insta|facebook|tiktok}
                if ~1 YOU ~1 {not|dont|do_not|no|wont} ~2 {do|send|obey|pay|listen|answer} ~3 {i|ill|IWILL|we} ~1 {put|post|publish|show|tell|upload|share|leak|expose}
                {i|we} ~1 know ~2 {where|which} ~2 {YOUR|YOU} ~2 {house|live|school|family|address|home|go|sister|brother}
                {i|we} ~1 know ~2 YOUR ~1 {address|house|school|family}
                {careful|watch_out|beware} ~3 know ~2 {where|who|YOUR}
                YOU ~2 {regret|sorry} ~3 {if|when|this|it|for|blocking|telling|ignoring}
                {consequences|consequence} ~4 {if|YOU|refuse|silence|not}
                YOU ~1 {know|dont_know} ~1 what ~1 {happens|happen|i_can_do|im_capable} ~3 if
                or ~1 {else|face|suffer} ~3 {consequences|regret|sorry|PUBLISH}
                """,
            examples: [
                "block me n see what happens", "Failure to comply will result in your images being distributed.",
            ],
            ordinary: ["The photos of the storm went viral."]),
        SignData(
            sign: .paymentDemand,
            patterns: """
                NUM/MONEY ~1 or ~1 i/ill ~1 HARMVERB
                want/need ~1 the? ~1 money/cash ~3 MEDIUM/in ~1 my? ~1 PAYAPP
                want/need ~1 the? ~1 money/cash ~4 by ~1 tonight/tomorrow/midnight/noon/friday
                PAYAPP ~1 me ~1 NUM/MONEY/CHILDAGE/ADULTAGE
                MONEY/NUM/hundred/thousand ~2 by ~1 tonight/tomorrow/midnight/noon/friday/TIME
                get/buy ~1 me ~2 steam/apple/google/amazon/itunes/gift ~1 card/cards/gift_card ~5
                card/cards ~2 and/n ~2 this/it ~1 IS? ~1 over/done/finished
                {take|use|get|grab|borrow|read|photograph} ~2 YOUR ~1 RELATIVE ~2 {card|wallet|money|purse|credit|bank} ~4
                RELATIVE ~1 credit? ~1 card ~4 {number|read|tell|code|photo}
                {remittance|payment|transfer|settlement|sum} ~2 of? ~2 MONEY/NUM ~4 {prevent|avoid|demanded}
                {pay|payment|money|MONEY|remittance|transfer} ~5 {prevent|avoid|stop} ~3 {publication|publishing|posting|leak|release|exposure|sharing|spreading}
                {all|only|thing} ~2 {asking|ask|want|need} ~2 {is|for} ~3 MONEY/NUM/hundred/thousand/money
                MONEY/NUM/money ~6 {never|wont|not} ~1 {hear|bother|contact|see|message} ~2 {me|YOU|from|again}
                < NUM/MONEY or ~1 {everyone|i|ill|your|ur|it|the|they|we|everybody|all}
                {pay|send|transfer|give} ~2 {what|the|as} ~2 {i_told|told|amount|money|agreed|said} ~4 {or|cheaper|now|life|else|ruined|today}
                {cheaper|easier|better} ~2 than ~3 {life|ruined|reputation|everyone|family}
                YOU ~1 {must|have|need|got|gotta|better|will|shall} ~1 TO? ~1 {pay|send|transfer|wire|give} ~1 me ~1 {MONEY|NUM|money|the_money|bitcoin}
                for ~2 i ~1 DELSTRONG ~2 {video|PIC|images}
                {first|last|previous} ~1 {payment|transfer|amount|half} ~3 {not|wasnt|isnt|only} ~2 enough
                {other|second|rest|remaining} ~1 {half|part|payment|amount|money} ~3 {owe|pay|now|or|send|missing|left}
                owe ~1 me ~3 {half|money|rest|payment|MONEY}
                {send|transfer|wire} ~2 {money|MONEY|NUM|it|amount|sum} ~3 {western_union|moneygram|bitcoin|crypto|paypal|cashapp|zelle|venmo|revolut|bizum}
                {buy|get|purchase|bring} ~3 {apple|steam|google|amazon|itunes|gift|razer|xbox|vanilla} ~1 gift? ~1 {card|cards|giftcards|giftcard} ~5 {code|codes|send|numbers|show|read}
                how_much/howmuch ~3 YOU ~2 {have|got|bank|account|savings} ~5 {send|all|give|transfer|pay}
                {empty|send} ~1 YOUR ~1 {savings|piggy_bank|piggy}
                {MONEY|NUM} ~2 {by|before|until|within|in} ~1 {tonight|midnight|tomorrow|hour|DURATION|TIME|noon|friday|monday} ~3 {or|otherwise|else}
                {MONEY|NUM} ~2 {or|otherwise} ~1 {it|they|the|your|ur|i|ill|everyone|everybody|all|this} ~3 {over|posted|sees|see|goes|out|online|send|post|leak|publish|finished|know}
                {send|pay} ~2 {MONEY|NUM} ~4 or ~2 {over|else|done|regret|leak|finished}
                {ransom|hush_money|hush money}
                {price|cost} ~2 {my|of} ~1 {silence|silent|quiet}
                {pay|MONEY|NUM|money} ~4 {silence|stay_quiet|keep_quiet|deletion|to_delete|delete_it|to delete}
                """,
            examples: ["200 or everyone sees", "Remittance of 500 USD is required to prevent publication."],
            ordinary: ["A payment of 20 euros is due in May."]),
        SignData(
            sign: .deadline,
            patterns: """
                < then ~1 i/ill ~1 send/post/publish/upload/share/leak
                i ~1 wont/will_not ~1 wait ~2 past/longer/until/after/more/forever
                clock/clocks ~1 IS? ~1 on/ticking/running
                YOU ~1 have/got ~1 til/till/until ~1
                {last|final} ~1 time ~3 i/IM/IWILL ~2 {ask|asking|tell|telling|say|warn|warning}
                {response|answer|reply|payment|decision} ~3 {expected|required|due|needed|demanded} ~3 {within|before|by|in} ~2 DURATION/TIME/NUM/midnight/hour/tonight
                {failing|otherwise|or} ~3 {action|measures|steps|consequences} ~2 {taken|follow}
                {within|inside} ~1 {the|one|an|this} ~1 hour
                {only|just} ~2 DURATION ~3 {pay|for|answer|decide|send|left}
                DURATION ~2 {for|to|2} ~1 {pay|answer|decide|send|reply|obey|respond|choose|comply}
                {counting|countin|count} ~1 down ~3 DURATION/NUM
                {before|b4|until|til|till|by} ~2 TIME/NUM/CHILDAGE/midnight/midnite/noon/tonight/tonite/2nite ~1 {or|then|otherwise} ~1 {i|ill|press|post|publish|send|it|everyone|hit|else}
                {last|final} ~1 {chance|warning|call|offer} ~3 {before|b4|or|i|then} ~3 {post|send|publish|hit|press|leak|share|upload|tell}
                {times|time's|time_is|time} ~1 {nearly|almost|about|is} ~1 {up|over|out} ~4 {whats|so|well|decide|choose|or|YOU|pay|going}
                i ~1 {give|giving} ~1 YOU ~2 {until|till|til|DURATION|TIME|midnight}
                i ~1 {give|giving} ~1 YOU ~1 {one|1|an|a} {hour|day|minute}
                {one|1|an|half_an|two|three} ~1 hour ~2 {or|to|make|decide|then|and} ~3 {i|mind|pay|post|send|ill|choose|decide}
                YOU ~1 {got|have|get} ~1 {one|1|an|half_an|two|three|NUM} ~1 hour ~2 {or|to|make|decide|then|left}
                {decide|choose|answer|pay|reply|respond} ~3 {quickly|fast|now|tonight|immediately} ~3 {or|before|else}
                {patience|patient} ~3 {running|runs|ran|out|over|losing|end}
                {tick|clock|clocks} ~2 {ticking|tock}
                time ~2 {running|runs} ~1 out
                DURATION ~2 {then|or|before|until} ~2 {i|ill|it|everyone|everybody|they|we} ~2 {post|send|publish|leak|hit|press|goes|know|see|upload|share|tell|sees|out}
                {answer|reply|respond|pay|send|choose} ~3 {before|by|within|until} ~2 {midnight|TIME|tonight|noon|DURATION|hour|NUM|tomorrow} ~2 {or|otherwise|else}
                """,
            examples: ["This is the last time I'm going to ask you.", "you have only 20 minutes for pay"],
            ordinary: ["Dinner is ready in twenty minutes."]),
        SignData(
            sign: .selfDisclosurePII,
            patterns: """
                i ~1 live ~2 in/at/on ~1 street/st/avenue/road/lane/house/flat/apartment ~3 number/NUM/CHILDAGE/ADULTAGE
                i ~1 live ~4 number ~1 NUM/CHILDAGE/ADULTAGE
                my ~1 {telephone|phone|cell|mobile|number|digits|whatsapp} ~2 IS? ~1 PHONE
                -PHONE ~2 {text|call|write|message|msg|hmu|add|ring} ~1 me
                {text|call|msg|message|ring|reach} ~1 me ~1 {at|on}? PHONE
                i ~1 reside ~3
                my ~1 full ~1 name ~1 IS
                i ~1 {go|attend|study} ~1 {to|2|at} ~3 {middle|high|elementary|secondary|primary} ~1
                IM ~1 at ~4 {school|academy|elementary} ~4 {class|grade|year|teacher|mr|mrs|ms}
                i ~1 {get|got} ~1 {out|off} ~2 at ~1 {NUM|CHILDAGE|TIME} ~3
                i ~1 walk ~2 home ~3 {alone|by_myself|myself|ALONE}
                {here|heres|this} ~1 is? ~1 my ~1 live? ~1 {location|address|addy|password}
                IM ~1 {home|alone} ~3 {alone|ALONE|every|till|until|til} ~3 {every|till|until|til|days|day|NUM|afternoon|weekends}
                {home|house} ~1 {alone|ALONE|to_myself} ~4 {days|everyday|every_day|afternoons|till|until|tues|tuesdays|monday|weekend|weekends}
                """,
            examples: ["my telephone is 0151 496 0123", "i walk home alone past the park"],
            ordinary: ["The museum can be reached at its front desk."]),
        SignData(
            sign: .crisis,
            patterns: """
                what/whats/wats ~1 IS? ~1 the? ~1 point ~1 of/in ~1 living/life/being_alive/going_on/staying
                want/wanna ~1 TO? ~1 be ~1 gone ~1 forever
                {better|happier|easier|fine} ~1 {off|for|without}? ~2 if ~1 i ~1 {werent|wasnt|were_not|was_not|didnt|not|died|left|disappeared|vanished|was_gone|were_gone|gone}
                if ~1 i ~1 {werent|wasnt|didnt} ~1 {around|here|alive|exist} ~2 {anymore|any_more|better|nobody|no_one}
                {no_longer|no longer|dont|not|never|do_not} ~1 {wish|want|wanna|deserve|like|desire} ~1 TO? ~1 {live|be_alive|exist|go_on_living|continue_living|be_here_anymore|be alive|go on living}
                {dont|not|no} ~1 want ~1 {more|anymore} ~1 {live|life|living}
                {want|wanna|will|gonna|going_to} ~2 {finish|end|quit} ~1 {with|of}? ~1 my ~1 life
                i ~1 {keep|kept|started|start|cant_stop|been} ~1 {cutting|hurting|harming|burning} >
                i ~1 {keep|kept|started|start|cant_stop|been} ~1 {cutting|hurting|harming|burning} ~1 {myself|and|n|again|cant|my_arms|my_arm|my_wrists|my_legs}
                i ~1 {cut|hurt|harm|burn} ~1 {myself|my_arms|my_arm|my_wrist|my_wrists|my_legs}
                {nobody|no_one|no1|noone|not_one} ~2 {would|will|wud|gonna|even|wouldnt}? ~2 {care|notice|miss|cry|mind} ~3 {gone|died|dead|disappeared|vanished|left|dying|die|disappear}
                {want|wanna|wish|just|gonna} ~2 {disappear|vanish} ~2 {forever|4ever|for_good|for_ever|completely|from_this_world|from_the_world}
                {id|i_would|rather} ~2 rather? ~1 be ~1 dead
                i ~1 {cant|cannot|dont_want_to|wont} ~1 {do|go|keep|carry|take|live|cope} ~2 {this|on|it|like_this|living} ~1 {anymore|any_more|any_longer|no_more|like_this}
                {done|finished|tired|sick|over} ~1 {with|w|of} ~1 {everything|life|living|being_alive|existing|this_life|it_all|my_life} ~2
                {want|wanna|wish|need} ~3 {all|it|everything|pain|this} ~2 {to|2} ~1 {stop|end|be_over} ~2
                {dont|no|not|cant|never} ~2 {see|have|find|got} ~2 {reason|point|sense|future|hope|way} ~2 {to|in|of|for} ~2 {live|living|life|go_on|continue|carry|keep|exist|stay}
                {no|any} ~1 {reason|point} ~2 {live|living|life|keep_living|go_on|being_here|staying_alive}
                {thinking|thought|think|thoughts} ~2 {about|of} ~2 {suicide|dying|ending|killing|taking} ~2 {all|myself|it|life|my|me}?
                {suicide|suicidal} ~4 {i|me|my|im|thinking|thoughts}
                {i|im|me|my} ~4 {suicide|suicidal}
                {world|everyone|everybody|family|they|people|mum|mom} ~3 better ~1 {off|place} ~1 without ~1 me
                {my|this} ~1 life ~1 {is|has} ~2 {worthless|pointless|meaningless|not_worth|no_meaning|over}
                i ~1 feel ~3 {worthless|hopeless|empty_inside|a_burden|such_a_burden|like_a_burden}
                IM ~2 {worthless|a_burden|just_a_burden}
                i ~1 {hate|cant_stand} ~1 {myself|living|being_alive|my_life} ~5 {die|end|anymore|stop|disappear|gone}
                {never|not} ~1 wake ~1 up ~1 again
                {go|fall} ~1 {to|2}? ~1 sleep ~2 {and|n} ~2 {never|not} ~1 wake
                {wish|wished|hope} ~2 i ~1 {was|were|had|could|would} ~2 {dead|never_born|never been born|not_exist|not exist|die}
                {goodbye|farewell} ~3 {forever|everyone|for_good|last}
                {last|final} ~1 {goodbye|message|letter} ~4 {forever|everyone|ever|world}
                """,
            examples: ["Everybody would be better off if I weren't around.", "i keep cutting"],
            ordinary: ["The show must go on.", "I keep cutting my sandwiches in half."]),
    ]
}
