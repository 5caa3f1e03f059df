extension SignLanguage {
    /// Recruiting in other words: what deceptive adverts say in short, formal and clumsy English.
    static let englishRecruiting: [SignData] = [
        SignData(
            sign: .payTooHigh,
            patterns: """
                {make|earn|get|take|gain|receive|pocket|bring} ~4 BIG/HUGE/BIGMONEY/HUGEMONEY ~3 {bed|sofa|couch|home|phone|hour|few_hours|light|easy|simple|smiling|chatting}
                HUGEMONEY ~1 {a|per|each|every}? ~1 {month|week|weekly|monthly} ~4 {bed|sofa|couch|home|phone|easy|student|beginners|entry|assistant|assistants|girls}
                {remuneration|salary|pay|wage|income} ~4 HUGE ~5 {entry|beginners|assistants|trainee|no|student|unskilled}
                {earn|make|more} ~2 than ~1 YOUR ~1 {teacher|teachers|parents|boss|dad|mum|mom|friends}
                {salary|pay|wage|money|income|earnings} ~2 {very|so|super|extremely|crazy|insanely|ultra} ~1 {high|good|big|crazy}
                {very|so|super|extremely|crazy|insanely|ultra} ~1 {high|good|big} ~1 {salary|pay|wage|money|income|earnings}
                pay ~1 {is|its} ~1 {crazy|insane|amazing|huge|unreal}
                {double|triple|quadruple|multiply} ~2 {what|YOUR} ~3 {earn|make|salary|income|pay|now|money}
                BIG ~2 {a|per|each|every|one|in|the|any} ~1 {day|night|evening|shift|hour|session}
                {thousand|thousands|hundreds} ~2 {a|per|each|every|one|the} ~1 {day|night|evening|week|hour|shift}
                {easy|fast|quick} ~1 {money|cash|bucks|paycheck|earnings|dough}
                {paid|money|cash|payout|payouts} ~2 {every|each|same} ~1 {single|same}? ~1 {day|night} ~3
                from ~1 BIG ~1 {a|per} ~1 day
                {get|be|become} ~1 rich
                {high|huge|top|attractive|excellent|unlimited} ~1 {income|pay|earnings|money|salary} ~4 {no|without|simple|easy|home|students|few}
                """,
            examples: ["make 5k a month from ur bed", "Salary very high, 400 dollar one day"],
            ordinary: ["The tower is 900 feet high."]),
        SignData(
            sign: .noExperience,
            patterns: """
                {anybody|anyone|everybody|everyone|all_people|all people} ~1 can ~2 {do|join|apply|start|work}
                {never|havent|not} ~1 {worked|modelled|modeled|done|acted|danced} ~2 {before|this|it|a_job} ~5
                {doesnt|does_not|not|dont|no} ~1 {matter|problem|care|issue|worry} ~4 {never|havent|experience|worked|modelled|qualifications|cv}
                {no|zero|0} ~1 {diploma|degree|training|skills|qualifications|qualification|knowledge|cv|certificates|resume} ~3 {no|not|problem|needed|required|just|needed|ok|fine|skills}
                {neither|nor} ~3 {experience|qualifications|training}
                {dont|not|no} ~2 need ~4 {know|experience|skills|qualifications|cv|diploma|training|anything} ~3 {teach|show|train|we|join|any|start}
                YOU ~1 {dont|not} ~1 need ~1 {2|TO} ~1 know
                {we|i} ~2 {teach|show|train|learn} ~1 YOU ~2 {everything|all|how}?
                {experience|qualifications|training} ~2 {not|isnt|arent|no} ~2 {prerequisite|requirement|necessary|needed|required|must|obligatory|matter|important}
                {complete|total|absolute} ~1 beginners
                {without|wo} ~1 {any|previous|prior}? ~1 {experience|training|qualifications|skills|diploma}
                """,
            examples: ["Absolutely anybody can do this job.", "u dont need 2 know anything"],
            ordinary: ["A degree in physics is needed."]),
        SignData(
            sign: .noInterview,
            patterns: """
                YOU ~2 {hired|accepted|selected|chosen} ~1 already? ~3
                {everyone|everybody|all|anyone} ~6 {gets|get} ~1 the ~1 job
                {skip|forget|no|without} ~1 the? ~1 {application|applications|interview|interviews|assessment|selection|cv} ~4 {message|in|start|hired|text|just|needed|send}
                {message|text|dm|reply|write} ~3 {and|n} ~1 {youre|your|ur|you_are|you're|u're} ~1 in
                {we|i} ~1 {take|hire|accept} ~1 YOU ~2 {direct|directly|immediately|straight|now|on_the_spot|without}
                {hire|hiring|hired} ~2 {on_the_spot|on the spot|direct|directly|at_once|straight_away|straightaway|right_away}
                YOU ~1 {got|have} ~1 the ~1 job
                {nobody|no_one} ~2 {turned|sent} ~1 {away|down}
                {start|begin|begins} ~2 {this|very|today|tomorrow|2day|tonight|same} ~1 {very|same}? ~1 {afternoon|day|evening|today|morning}
                {need|no|not|without} ~2 interview
                {without|no} ~2 {interview|interviews|assessment|selection|test}
                no ~1 questions ~2 {asked|just|start|needed}
                {direct|directly} ~2 no ~1 questions
                """,
            examples: ["Skip the application: send a message and you're in.", "We take you direct, no questions."],
            ordinary: ["The second interview is on Monday.", "No questions were left open."]),
        SignData(
            sign: .travelPaid,
            patterns: """
                {we|well|company|agency|firm|i|ill|they|partners} ~2 {pay|pays|cover|covers|send|sends|buy|buys|book|books|arrange|arranges|handle|handles|give|sponsor} ~4 TRIP
                {dont|no|not|never} ~1 {worry|worries|stress} ~3 TRIP
                TRIP ~6 {taken_care|taken care|borne|sorted|handled|sponsored|complimentary|on_the_house|at_our_cost|paid|covered|free|included}
                free ~2 {trip|travel|transport|lodging|room|house|housing|accommodation|ticket|flights|apartment|flat}
                {put|house|accommodate} ~1 YOU ~1 up? ~3 {apartment|hotel|villa|house|flat|room}
                {expenses|costs|everything|trip|travel} ~3 {paid|covered|borne|arranged} ~3 {by|us|company|agency|advance|in}?
                {agency|company|we} ~1 {cover|covers|pay|pays} ~1 {everything|all|it}
                {we|ill|i|agency|company} ~1 fly YOU
                """,
            examples: ["Don't worry about the ticket, the agency covers everything."],
            ordinary: ["The train ticket costs nine euros."]),
        SignData(
            sign: .documentsUpfront,
            patterns: """
                {send|message|text|dm|whatsapp|email|mail|show|attach|upload|submit|forward|provide|give|snap} ~7 {copy|scan|photo|picture|pic|foto|image|selfie|photos|pics}? ~3 PAPERS
                {snap|photograph|scan} ~2 YOUR? ~2 PAPERS
                {copy|scan|photo|picture|pic|foto|image} ~1 of ~2 PAPERS
                {need|need|require|required|requires} ~6 PAPERS ~8 {start|before|interview|book|begin|apply|first|advance|asap|today|reserve|register|now|place}
                {only|just|still} ~2 need ~3 {YOUR|a|copy|photo} ~3 PAPERS
                PAPERS ~3 {front|both|sides|scan|scanned|copy}
                {we|ill|well} ~2 need ~2 YOUR? ~2 {birth|passport|id_card|ssn|social_security}
                {birth_certificate|birth certificate|social_security|social security} ~6
                """,
            examples: ["snap ur id both sides n send it to me", "We need copy of your ID for start."],
            ordinary: ["The identity of the painter is unknown."]),
        SignData(
            sign: .feeUpfront,
            patterns: """
                {just|only} ~1 NUM/MONEY/CHILDAGE/ADULTAGE ~2 {to|2} ~2 {start|get|join|begin|register}
                {only|just|small|one_time|tiny} ~3 {ask|asks|ask_for|charge|charges|deposit|fee|payment} ~3 {deposit|fee|for|materials|training|registration|place|uniform|join}
                {registration|sign_up|signup|joining|starter|application|admin|administration|activation|processing|visa|training|portfolio|agency} {fee|fees|deposit|cost|costs|payment|charge}
                {portfolio|training|uniform|kit|materials|course|background_check|visa|book} ~3 {costs|cost|fee|paid|payable|deposit|pay} ~6 {before|first|advance|prior|upfront|start|you|starting}
                YOU ~2 {pay|buy|purchase|cover} ~2 {first|uniform|kit|course|training|materials|starter|before}
                {pay|deposit|send|transfer} ~3 NUM/MONEY ~3 {before|first|advance|registration|signup|sign_up|fee|and|ur|n} ~3 {in|start|begin|youre|ur|fee|casting|hired|place}
                for ~1 the? ~1 visa ~2 YOU? pay ~3
                {payable|due|paid|pay|required} ~3 {before|prior|in_advance|upfront|first} ~3 {start|starting|commencement|casting|work|begin|interview|training|contract|first}?
                {gotta|must|need|have} ~2 buy ~3 {kit|pack|package|starter|materials|uniform}
                {refundable|refunded|back} ~3 {after|first|pay|months|salary} ~3 {fee|deposit|pay|month|months|salary}
                """,
            examples: ["just 25 bucks 2 get started", "You must pay first the uniform and the course."],
            ordinary: ["The entrance costs four euros for all."]),
        SignData(
            sign: .bankDetails,
            patterns: """
                {drop|send|give|gimme|share|text|reply|email|message|provide|furnish|tell|need|submit|snap|with|supply} ~5 YOUR? ~2 BANKTHING ~2 {and|n|pin|info|details|number|password|login|code|particulars|account|routing}?
                {drop|send|give|gimme|share|text|reply|email|message|provide|furnish|tell|submit|snap|supply} ~4 {card|account} ~2 {number|numbers|pin|code|password|details|particulars|info} ~3
                {photo|picture|pic|foto|snap|scan} ~4 {bank|debit|credit} ~1 card
                {need|want} ~3 {card|account|number} ~3 {bank|pin|routing|code|password}
                {code|number|numbers} ~2 {back|behind} ~3 card?
                bank ~2 account ~5 {we|i|us} ~1 {can|could|may|might} ~2 {use|borrow}
                {use|borrow|need} ~1 YOUR ~1 bank
                {login|password|pin} ~3 {bank|banking|account} ~2
                {bank|banking} ~2 {login|password|credentials|pin|access}
                """,
            examples: ["drop ur bank info n card pin"], ordinary: ["The bank account of the club is in credit."]),
        SignData(
            sign: .chatOnlyContact,
            patterns: """
                {dm|pm|inbox|text|message|msg} ~2 {me|us}? ~2 {for|4|2|to|if} ~2 {details|info|join|apply|in|more|work|job|start|want}
                {no|dont|not|cannot|cant} ~2 {call|calls|phone|emails|email|e_mails} ~4
                {no|there_is_no|without} ~1 office ~4
                {everything|all} ~2 {runs|goes|happens|done|works} ~2 {over|via|on|through|by} ~1 {whatsapp|telegram|signal|chat|wa}
                {only|exclusively|solely|just} ~3 {by|on|via|through|over|with|in|accepted} ~1 {whatsapp|telegram|signal|messenger|chat|wa|wechat|message|tele}
                {write|text|message|contact|reach|add|hit} ~2 {me|us|sandra|our|my|the} ~3 {in|on|at|by|over|via|through} ~1 {whatsapp|telegram|signal|wa|tele|viber|wechat}
                {send|drop} ~2 {message|text|msg|dm} ~3 {whatsapp|telegram|signal|wa|tele}
                {comment|reply|type} ~4 {and|n} ~1 {ill|i_will|IWILL|we_will|well|i} ~1 {dm|pm|inbox|message}
                {inbox|dm|pm} ~1 {me|us|now|only|open}
                """,
            examples: ["There is no office, everything runs over WhatsApp."],
            ordinary: ["The office is next to the message board."]),
        SignData(
            sign: .impersonatedBrand,
            patterns: """
                {official|authorised|authorized|verified|certified} ~3 BRAND
                BRAND ~2 {recruiter|recruiters|hr|manager|agent|team|partner|casting|official} ~6 {whatsapp|telegram|dm|message|contact|gmail|signal|text}
                {whatsapp|telegram|signal|gmail|hotmail|outlook|yahoo} ~5 BRAND
                BRAND ~5 {whatsapp|telegram|signal}
                {behalf|name} ~1 of ~1 BRAND
                {work|works|hire|hiring|hires|recruit|recruiting|jobs|job} ~3 BRAND ~4 {home|house|phone|whatsapp|telegram|dm|gmail|app}
                BRAND ~1 {pays|pay|hiring|hires|wants|needs|giving} ~3 {YOU|models|testers|people|jobs|like|watch|listeners|home}
                """,
            examples: ["As an authorised Microsoft agent I hire people on WhatsApp."],
            ordinary: ["The official report praised the town."]),
        SignData(
            sign: .urgency,
            patterns: """
                {need|must|gotta|have|got|require|required|want} ~3 {answer|reply|response|decision|know|decide|confirm} ~3 {within|today|tonight|2nite|now|hour|immediate|immediately|asap|before}
                {immediate|fast|quick|prompt} ~1 {response|reply|answer|decision|departure|start|reaction} ~2 {required|needed|please|only}?
                {offer|place|spot|chance|deal} ~4 {only|valid|ends|expires|gone|today|tonight|tomorrow} ~2 {today|tonight|gone|tomorrow|midnight}?
                {valid|open|available} ~1 {only|just}? ~1 {today|tonight|now}
                {or|tomorrow|then} ~3 {its|it's|it_is|is|place|spot|theyre} ~2 gone
                {few|limited|hardly_any|not_many} ~2 {places|place|spots|seats|vacancies|slots|openings|positions}
                {today|tonight|this_is} ~1 {is|the}? ~1 last ~1 {day|chance|call}
                {dont|not|no} ~2 {think|wait|hesitate|overthink} ~3 {long|much|about|too}
                {first|1st} NUM/CHILDAGE/ADULTAGE ~1 {people|ppl|girls|only|applicants|candidates|who}
                {hurry|be_fast} ~1 {up|now|girls|places|before|apply}
                < hurry
                {urgent|urgently|asap} ~3 {need|needed|wanted|hiring|looking|seeking|we|girls|models|staff}
                {need|needed|wanted|hiring|looking} ~4 {urgent|urgently|asap|immediately|right_now}
                {leaving|departure|plane|flight|bus} ~3 {this|on|tomorrow|tonight|leaves} ~1 {friday|sunday|saturday|monday|tomorrow|week|tonight}
                {before|by} midnight
                """,
            examples: ["We need an answer within the hour.", "This offer is only valid today."],
            ordinary: ["The last seats in the hall are by the wall."]),
        SignData(
            sign: .comeAlone,
            patterns: """
                YOU ~2 {travelling|traveling|travel|come|coming|fly|flying|arrive} ~3 ALONE
                {no|not|dont|never} ~1 bring ~3 {friend|friends|anybody|anyone|any1|mother|mom|parents|boyfriend|companion|somebody|nobody|family}
                {nobody|no_one|noone} ~2 {comes|come|coming|accompanies|goes} ~2 with YOU
                {mothers|moms|mums|parents|mother|companions|chaperone|chaperones|friends|boyfriend|boyfriends} ~3 {outside|home|away|not_welcome|isnt_welcome|refused|not_allowed|stay_out|stay_home|isnt welcome|not welcome|leave|wait}
                leave ~1 YOUR ~1 {boyfriend|parents|mother|mom|friends|friend|mum} ~2 {home|outside|behind}
                {accompanying|companions|chaperones|escorts} ~3 {refused|excluded|forbidden|barred|prohibited|unwelcome|not}
                {restricted|limited} ~2 {applicant|candidate|model} ~4
                {without|no} ~1 {bf|boyfriend|mom|mum|mother|parents|parent|friends|chaperone|companion|anyone|dad} ~5
                {just|only} YOU ~1 {ok|please|pls|dont|no|and|nobody|alone}
                {solo|alone|ALONE} ~1 {only|please|pls}
                {one|1} ~1 {to|on} ~1 {one|1} ~3 {session|shoot|casting|audition}
                {session|shoot|casting|audition} ~3 {one|1} ~1 {to|on} ~1 {one|1}
                {come|arrive|attend} ~1 {by|on} ~1 YOUR? ~1 {own|yourself|urself}
                """,
            examples: ["You'll be travelling on your own.", "Mothers wait outside, the session is one to one."],
            ordinary: ["Mother and child are welcome."]),
        SignData(
            sign: .vagueEmployer,
            patterns: """
                {dont|not|idk|never} ~3 {exactly|know|sure|ask} ~3 what ~2 {job|work|it} ~2 is? ~3 {pay|trust|good|money|but}?
                {find|learn|tell|told|explain|explained|know|show} ~3 {what|job|work|details|tasks|duties} ~4 {once|when|after|later|arrival|arrive|there|here|private} ~2 {arrive|there|here|YOU}?
                {cant|cannot|not|dont} ~2 {go|say|tell|give|share|disclose|reveal|write} ~3 {details|name|more|public|info} ~2 {here|online|public|now}?
                {big|large|major|leading|international|serious|famous|known|reputable|foreign|well_known} ~3 {company|agency|firm|corporation|enterprise} ~3 {search|searches|searching|looks|want|wants|need|needs|seek|seeks|hires|hire|hiring|recruits|is|looking} ~3 WORKER
                what ~2 {work|job} ~2 is? ~3 we? ~1 {explain|tell|say} ~2 {YOU|later|after}
                {different|various|several|all} ~1 {kinds|types|sorts|jobs|work} ~3 {job|jobs|work}? ~2 {abroad|overseas|foreign|other_countries}
                {work|job|jobs} ~3 {in_other_country|abroad|overseas|foreign|other_country|another_country|in other country|in another country} ~3
                {discreet|discrete|confidential|secret|special|private} ~2 {work|job|assignment|service|clients|client|tasks}
                {more|details|rest|everything|info|tasks} ~3 {in_private|private|privately|in private|on_arrival|on arrival|in_person|later}
                {identity|name} ~3 {principal|employer|company|client} ~4 {disclosed|revealed|later|after|following|confidential}
                {dont|no|not} ~1 ask ~2 {what|questions|which|who} ~4
                """,
            examples: [
                "You'll find out what the work is once you arrive.", "idk exactly what the job is but pay is crazy",
            ],
            ordinary: ["A family bakery is looking for an apprentice."]),
        SignData(
            sign: .noContract,
            patterns: """
                {contract|agreement|paperwork|papers} ~4 {once|after|when|later|there|arrive|arrived|sorted|arrival} ~2 {YOU|there|arrive|arrived|out|arrival|here}?
                {forget|skip|forget_about|no_need} ~2 {forms|paperwork|contract|contracts|papers|taxes}
                {no|without|dont|not|never|nothing} ~2 {contract|contracts|paperwork|papers|forms|sign|signing|taxes|written} ~2
                {written|formal} ~1 {agreement|contract} ~3 {not|no|never|wont|neither}
                {cash|paid|pay|money} ~3 {in|into} ~1 the? ~1 hand
                {cash|paid|money} ~2 {every|each} ~1 {nite|night|day|evening|shift|week} ~3 {no|paperwork|without|nothing|cash}
                paid ~1 {in|with}? ~1 cash
                {off_the_books|under_the_table|under_table|off the books|under the table|off_books|undeclared|tax_free|tax free}
                {we|i} ~1 {trust|trusting} ~1 each ~1 other
                {nobody|no_one} ~2 asks ~2
                """,
            examples: ["You'll get a contract once you are there.", "Forget about forms, you just start."],
            ordinary: ["The contract runs for two years."]),
        SignData(
            sign: .documentsKept,
            patterns: """
                {we|i|they|agency|boss|manager|company|management|mother|office|driver} ~3 {hold|holds|keep|keeps|store|stores|retain|look_after|looks_after|look after|guard|guards|safe} ~4 PAPERS
                PAPERS ~4 {stay|stays|stay_with|kept|held|stored|retained|remain|remains|returned|collected|given_back|safe} ~4 {us|agency|office|manager|boss|once|until|till|employment|duration|safe|company|management|normal}
                {hand|give|surrender|deliver|leave|pass} ~3 PAPERS ~4 {driver|manager|boss|us|agency|chief|coordinator|supervisor|him|her} ~4
                {boss|manager|he|she|agency|they} ~2 {keep|keeps|hold|holds|take|takes} ~1 {them|it|YOUR}
                {return|returned|back|give} ~4 PAPERS ~6 {paid|pay|costs|worked|finish|finished|debt}
                PAPERS ~4 {return|returned|back} ~6 {paid|pay|costs|worked|finish|finished|debt}
                {identity|travel} ~1 documents ~3 {retained|held|kept|collected|deposited}
                """,
            examples: ["we hold ur id till u finish the job", "When you land, hand your papers to the driver."],
            ordinary: ["The archive keeps the papers of the mayor."]),
        SignData(
            sign: .debt,
            patterns: """
                TRIP/fees/visa/photos/costs/uniform ~6 {taken|deducted|come|comes|withheld|recovered|subtracted|cut|paid_back|repaid|off} ~3 {out|off|from|of|with}? ~3 {YOUR|wages|WAGES|earn|what|worker}
                {deducted|taken|recovered|withheld|subtracted} ~3 {from|out_of} ~1 {what_you_earn|your_wages|your_salary|your_pay|her_wages|their_wages}
                {pay|repay|payback|return|settle|clear|work} ~3 {us|agency|company|it|back|off|after}? ~3 {ticket|flight|trip|visa|travel|plane|loan|advance|journey} ~4 {tips|work|wages|working|salary|earnings|months}
                YOU ~1 pay ~1 {after|later} ~5 {work|working|salary|plane|ticket|trip}
                {ticket|flight|trip|visa|travel|it|journey|plane} ~3 {loan|advance|debt|lend|borrow} ~4
                {lend|loan|advance} ~2 YOU ~3 {money|ticket|journey|trip|cost|costs|flight}
                {agency|company|we} ~2 {pay|pays|paid} ~1 first ~4 {debt|owe|after|back|you}
                {owe|owes|owed|owing|debt} ~3 {agency|company|us|boss|employer} ~4
                {until|till} ~7 {paid|pay|cleared|settled|worked} ~2 {off|back}? ~3 {stay|stays|leave|with_us|passport|free}
                {goes|put|added|comes} ~2 {on|to} ~1 YOUR ~1 {account|bill|tab|debt} ~2 {with|us}?
                {leave|leaves|quit|quits|go} ~2 early ~3 {owe|owes|pay|pays|penalty}
                {repay|pay_back|pay back} ~3 {by|through|with} ~1 {working|work}
                """,
            examples: [
                "Rent and transport will be taken out of your wages.",
                "the flight is like a loan u clear in a few months",
            ],
            ordinary: ["The library book is on loan until May.", "Taxes are deducted from every salary by law."]),
        SignData(
            sign: .taskDeposit,
            patterns: """
                {put|pay|invest|deposit|add|send} ~2 in? ~1 NUM/MONEY/ADULTAGE/CHILDAGE ~5 {get|withdraw|take|receive|earn|back|out} ~2 NUM/MONEY/ADULTAGE
                {recharge|top_up|top up|topup|deposit|invest} ~3 NUM/MONEY ~4 {take|withdraw|get|receive|earn|back|after}
                {earnings|commission|balance|account|wallet|profit} ~3 {frozen|locked|blocked|negative|released|unlock|withheld} ~5 {pay|add|deposit|until|amount|funds|recharge|top_up}?
                {pay|put|add|deposit|recharge|fund|top_up|top up} ~4 {first|account|acc|before|funds|wallet} ~5 {tasks|task|withdraw|cash_out|cash out|level|orders|unlock|commission|earnings|continue|b4}
                {level|levels|task|tasks|order|orders|set|sets} ~4 {bigger|higher|larger|another|next|needs|requires|prior} ~2 {deposit|amount|recharge|top_up|payment}
                {add|adding} ~1 funds
                {complete|finish|do|rate|review|like|click} ~2 {NUM|forty|thirty|twenty|ADULTAGE|CHILDAGE|more|daily|few}? ~1 {orders|tasks|hotels|products|videos|reviews|apps} ~8 {commission|reward|earn|deposit|funds|withdraw|usdt|recharge|top_up|balance}
                {withdraw|cash_out|payout|withdrawal} ~5 {must|need|have|requires|first|before} ~4 {deposit|recharge|fee|pay|top_up|fund|invest}
                {release|unlock|unfreeze} ~4 {commission|earnings|money|funds|tasks|account|level|wallet} ~5
                """,
            examples: [
                "put in 50 get 120 back same day", "Your earnings are frozen until you pay the missing amount.",
            ],
            ordinary: ["The next level of the car park is closed."]),
        SignData(
            sign: .reshipping,
            patterns: """
                {run|move|pass|put|send|transfer|receive|route} ~2 some? ~1 {money|cash|funds|transfers|payments|payment} ~3 {thru|through|in|into|on|via} ~1 YOUR ~1 {account|bank|acc|card} ~6
                {collect|receive|get|accept} ~2 {payments|payment|transfers|money|funds|deposits} ~5 {pass|forward|send|transfer|convert|buy} ~4 {on|bitcoin|crypto|rest|us|minus|share|it|money}
                {receive|accept|get|take|takes|collect|sign} ~3 PARCEL ~6 {house|home|address|place|clients|others|PASSON|abroad|third}
                PARCEL ~3 {arrive|come|comes|delivered|sent|arriving} ~6 {PASSON|onwards|on|abroad|them}
                {home|your|ur|own} ~2 address ~4 {receive|accept|get|for} ~2 PARCEL
                {people|person|someone|persons|you|agent|agents} ~3 {home|residential}? ~2 address ~4 PARCEL
                {new|other|another|fresh} ~1 {label|labels|sticker|address}
                PASSON ~2 {them|it|PARCEL} ~3 {abroad|overseas|on|onwards|other|another|third|client|clients|next}
                {repack|repacking|reship|reshipping|relabel|reshipper}
                {dispatch|dispatches|forwards|forward} ~4 {third_parties|third parties|third_party|clients|abroad|other_address|other address}
                {forward|send|transfer|pass} ~2 {rest|remainder|money|it|remaining} ~4 {minus|share|percent|keep|commission|on|back}
                {keep|take|retain} ~1 {YOUR|NUM|CHILDAGE|ADULTAGE|a} ~2 {percent|share|cut|commission|10} ~6 {transfer|transfers|rest|forward|money|it|account|acc}?
                {lend|borrow|rent|use} ~1 me? ~1 YOUR ~1 bank ~1 {card|account|acc|details}
                """,
            examples: ["let me run some money thru ur account", "Parcels arrive daily, you ship them onwards."],
            ordinary: ["The postman leaves packages with our neighbour."]),
        SignData(
            sign: .photosWanted,
            patterns: """
                {send|attach|include|submit|dm|drop|forward|with|need|email|upload|add|supply|want} ~4 {selfie|selfies|photo|photos|pics|pictures|foto|fotos|photograph|photographs|PIC} ~8 {apply|height|weight|measurements|body|tall|casting|age|dms|figure|reply|answer|join|number|make_up|makeup|clothes|wear|recent}
                {apply|application|applications|candidates} ~9 {selfie|selfies|photo|photos|pics|pictures|photographs|PIC}
                {with|only|without|no} ~1 {photo|pic|picture|photos|foto|pics} ~2 {only|we|no|answer|reply|dont|not}
                {full|whole|complete|entire} ~1 {body|figure|length} ~1 {pic|photo|picture|photos|pics|foto}?
                {foto|photo|pic|picture} ~1 {complete|full|whole} ~2 body
                {photo|photos|pic|pics|PIC|picture|pictures} ~5 {age|height|weight|measurements|size} ~3 {to|height|and|n|weight|this|number}?
                {height|weight|how_tall|how tall|measurements|size} ~5 {photo|photos|pic|pics|PIC|picture|pictures|selfie}
                {natural|recent|current|few|three|several|some|clear} ~2 {photo|photos|pics|selfies|pictures|PIC} ~2 {of|from} ~1 {YOU|YOUR|yourself}?
                """,
            examples: ["To apply you only need to send us a few selfies.", "With photo only we answer."],
            ordinary: ["The exhibition shows the photos of the old town."]),
        SignData(
            sign: .minorsWelcome,
            patterns: """
                still ~1 in ~1 {school|high_school} [q]
                {still|u|you|are} ~2 in ~1 {school|high_school|high school|middle_school} ~3 {better|perfect|great|ok|fine|good|welcome|no_problem}
                {girls|boys|teens|models|kids|students|faces|people|candidates} ~4 {age|ages|aged}? ~2 of? ~1 CHILDAGE ~4 {can|up|upwards|older|over|onwards|welcome|take_part|+|plus|part}
                {from|of|at} ~2 {age|ages}? ~2 CHILDAGE ~2 {up|upwards|onwards|years|and_up|older}
                {no|dont|not|without} ~1 {need|have|must|permission|consent|signature} ~3 YOUR? ~1 {parents|parent|mom|mum|mother|guardian}
                {parents|parent|parental|guardian} ~2 {consent|permission|signature|sign} ~3 {not|waived|isnt|unnecessary|no|dont}
                YOUR ~1 parents ~2 {dont|not|neednt} ~2 {sign|agree|know|consent|come}
                {high_school|high school|school|middle_school|student|students|schoolgirl} ~3 {girl|girls|student|students|model|models} ~4 {model|models|casting|work|welcome|wanted|search|modelling}
                {search|looking|seek|need|want|wanted} ~3 {girl|girls|boy|boys|student|students|faces} ~4 {high_school|high school|school|middle_school|CHILDAGE}
                {dont|not|no|neednt} ~4 {of_age|of age|18|an_adult|adult|legal_age|full_age} ~4
                {under|below|younger|less} ~2 than? ~1 18 ~2 {ok|fine|welcome|no|dont|is|also|too}
                {minor|minors|underage|teenagers|schoolgirls|schoolboys|pupils|teens} ~2 {ok|fine|welcome|wanted|accepted|preferred|can|also|hmu|CHILDAGE}
                {faces|models|talents|girls|boys|talent} ~3 wanted ~4 CHILDAGE
                {models|girls|boys|faces|kids|teens|candidates} ~3 {between|aged|age|ages|from|of} ~1 CHILDAGE ~1 {and|to|till|until} ~1 CHILDAGE/ADULTAGE
                {girls|boys|models|kids} ~1 CHILDAGE ~1 CHILDAGE
                """,
            examples: ["still in school? even better", "You don't have to be of age to work for us."],
            ordinary: ["The school choir sings on Sunday.", "The youth orchestra welcomes players aged 12 to 18."]),
    ]
}
