extension SignLanguage {
    /// What deceptive job and model adverts say.
    static let englishAdverts: [SignData] = [
        SignData(
            sign: .payTooHigh,
            patterns: """
                {earn|make|get|gain|income|paid|pays} ~5 BIG ~2 {a|per|each|every|an|in} ~1 day/hour/hr/evening/night/shift
                {earn|make|get|gain|income|paid|pays} ~5 HUGE ~2 {a|per|each|every|an|in} ~1 week
                {earn|make|get|gain|income|paid|pays} ~4 BIG ~1 daily/day/hourly/hr/hour/evening
                BIG ~1 {a|per|each|every|an} ~1 hour/day/night/evening/shift
                BIG ~1 daily
                HUGE ~1 weekly
                HUGE ~1 {a|per|each|every} week
                BIG ~1 hour/hr
                hostess/waitress/dancer/model/babysitting/cleaner ~6 salary/pay/MONEY ~6 NUM/MONEY
                salary/pay ~3 NUM/MONEY ~5 accommodation/housing/abroad ~3 included/free
                unlimited ~1 income/earnings/earning
                easy/fast/quick ~1 money/cash
                huge/high/crazy/insane/massive ~1 earnings/income/pay/profits
                earnings ~3 day_one/first_day
                {far|well|way|much} above ~3 market/average/normal
                above ~2 market rate
                double/triple ~2 YOUR ~1 salary/income/pay/money
                guaranteed ~1 profit/profits/income/earnings/returns
                become/get ~1 rich
                while YOU sleep
                MONEY/NUM ~2 no questions
                {make|earn|get} ~4 NUM/MONEY ~2 week/day/month ~4 no_effort/phone/sofa/effort
                NUM/MONEY ~1 {a|per|each|every} week ~5 effort/phone/home/easy/simple
                no effort
                daily ~1 payouts/payout/payments
                passive ~1 income
                {work|working} ~1 NUM/two/few ~1 hours ~5 MONEY
                paid ~1 daily/same_day ~3 cash/MONEY
                """,
            examples: ["Earn $900 a day from home", "Easy money, unlimited income!"],
            ordinary: ["Pay is 15 dollars an hour plus tips."]),
        SignData(
            sign: .noExperience,
            patterns: """
                no/zero ~1 prior/previous/work/job? experience
                no ~2 experience ~1 needed/required/necessary/ok/problem
                experience ~3 not/isnt ~1 required/needed/necessary
                without ~2 experience/training/qualifications/skills
                no ~1 skills/qualifications/diploma/degree/training ~2 needed/required/necessary/problem/no
                DONT need ~2 diploma/experience/degree/qualifications/skills/training
                DONT need ~4 experience
                anyone/everybody/everyone can do ~1 it/this
                experience ~1 does/doesnt/doesn't/dont ~1 not? ~1 matter/important/count
                we ~1 will? teach ~1 YOU ~1 everything/all/it
                beginners ~1 welcome
                no ~1 cv/resume
                {regardless|irrespective} ~1 of ~1 experience
                DONT? need no ~1 skills/experience/training/diploma
                no skills ~2 all
                """,
            examples: ["No experience needed!", "you don't need any experience"],
            ordinary: ["Three years of experience are required."]),
        SignData(
            sign: .noInterview,
            patterns: """
                no/without/skip/skipping ~2 interview/interviews
                hired ~1 immediately/instantly/on_the_spot
                YOU hired
                -{instant|immediate} ~1 start/hire/hiring
                gets/get ~2 job ~2 on_the_spot/on the spot
                start today
                {selection|hiring|recruitment} ~5 text/chat/message ~2 only/message
                no ~1 cv/resume ~3 needed/required/interview
                start ~1 tomorrow/same_day/right_away/immediately
                everyone/everybody/anyone ~2 accepted/hired
                you have ~1 the job
                """,
            examples: ["No interview, start today", "You're hired! Just reply."],
            ordinary: ["Two interviews are held in March."]),
        SignData(
            sign: .travelPaid,
            patterns: """
                {flight|flights|ticket|tickets|airfare|visa|travel|trip|transport|housing|accommodation|lodging|relocation|passport} ~5 paid/covered/free/included/arranged
                {cover|covers|pay|pays|arrange|provide|provides|organise|organize|sponsor|sponsors} ~4 flight/flights/ticket/tickets/airfare/visa/travel/accommodation/housing/passport
                free ~2 flight/flights/ticket/accommodation/apartment/housing/hotel/visa
                {travel|hotel|flight} ~2 costs? ~1 covered/included
                take_care ~1 of ~3 ticket/visa/flight/flights/travel/passport/accommodation/room
                take care of ~3 ticket/visa/flight/flights/travel/passport/accommodation/plane
                {handle|organise|organize|arrange|book} ~3 visa/ticket/flight/flights/passport/travel
                expenses paid
                fly YOU ~1 out/over/to
                plane ~1 ticket ~4 visa/room/hotel/paid/free
                {ticket|flight|hotel|visa|travel|papers} ~4 on us
                {ticket|flight|flights|hotel|visa} ~4 our ~1 expense/cost
                """,
            examples: ["We pay for your flight, visa and hotel", "Free flight and apartment"],
            ordinary: ["The flight takes two hours."]),
        SignData(
            sign: .documentsUpfront,
            patterns: """
                {send|submit|text|upload|email|provide|give|attach|whatsapp} ~6 passport/id/identity/ssn/social_security/driving_licence/license/licence
                need ~4 passport/ssn/social_security/selfie ~5 start/apply/before/begin/id
                {send|submit|text|need} ~4 {copy|scan|photo|picture|pic} ~4 passport/id/identity/license/licence/document/certificate
                {copy|scan|photo|picture|pic|selfie} ~5 passport/id/identity/licence/license ~5 provided/advance/apply/application/start/before
                passport ~1 scan/copy/picture/photo
                selfie with ~2 id/passport
                social_security ~1 number
                scan ~2 of ~2 identity/passport
                {front|both} ~2 {back|sides} ~3 id/passport/licence/license/card
                id ~1 card ~1 photo/picture/scan
                passport ~1 details/number/photo
                """,
            examples: ["Send a copy of your passport to apply"],
            ordinary: ["Bring your library card to borrow the book."]),
        SignData(
            sign: .feeUpfront,
            patterns: """
                {registration|processing|application|admin|administration|training|starter|enrolment|enrollment|activation|handling|visa|agency} fee/fees/deposit/cost
                fee/deposit ~4 required/due/applies/payable/refundable/advance
                pay ~5 {background_check|background check|training|materials|uniform|kit|visa|registration|membership|portfolio}
                {must|have_to|need_to|should} pay ~6 advance/upfront/first/before
                buy/purchase ~2 starter/training/kit ~2 kit/pack/first/materials
                refundable ~2 deposit/fee
                pay ~1 NUM/MONEY ~4 check/training/start/registration/in
                pay ~1 NUM/MONEY ~3 {for|uniform|training|kit|registration|before}
                before ~1 starting/start/begin ~3 pay/payment/deposit/fee
                {small|one_time} ~1 payment/fee/deposit
                """,
            examples: ["A registration fee of $40 is required"],
            ordinary: ["The museum has no entrance fee on Sundays."]),
        SignData(
            sign: .bankDetails,
            patterns: """
                {send|provide|give|need|reply|share|submit|text|with} ~4 {bank|account|iban|routing|card} ~2 number/details/info/login/account/iban/and/pin
                {send|provide|give|need|reply|share|submit} ~3 iban/pin/bank_details/bank_account/bank_info
                bank/banking ~2 login/details/credentials/password
                account ~2 routing ~1 number
                card number ~2 pin
                bank account ~4 we can use
                photo/picture ~3 debit/credit/bank ~1 card
                bank account ~5 transfers
                login/password/access ~4 bank/banking
                {your|the|a} bank ~1 login/app/details/password/card ~2
                bank_details/bank details
                """,
            examples: ["Send your bank account number today"],
            ordinary: ["The bank is next to the post office."]),
        SignData(
            sign: .chatOnlyContact,
            patterns: """
                {contact|message|write|text|reply|apply|reach|chat|dm|inbox} ~5 {on|via|through|by|over|to|at|our} ~2 whatsapp/telegram/signal/tele/wa/wechat/messenger/line/viber
                {contact|message|write|text|apply} ~4 {whatsapp|telegram|signal|wechat|viber}
                {only|exclusively|just} ~3 whatsapp/telegram/signal/chat/dm/inbox
                {whatsapp|telegram|signal|inbox|dm|dms|chat} ~1 only
                dm/inbox/pm ~1 to ~1 apply/start/join/know
                dm ~1 for ~2 info/details/job/work
                no ~1 calls/emails/email/phone
                text ~2 to this number
                {whatsapp|telegram} ~1 PHONE/HANDLE/manager
                """,
            examples: ["Contact only via WhatsApp", "DM to apply"],
            ordinary: ["Call the office or send an email."]),
        SignData(
            sign: .impersonatedBrand,
            patterns: """
                BRAND ~8 EMAIL
                EMAIL ~4 BRAND
                BRAND ~8 gmail/outlook/hotmail/yahoo/whatsapp/telegram
                official ~1 BRAND ~1 partner/casting/recruiter
                behalf of BRAND
                {work|job|jobs} ~1 for BRAND ~2 home
                BRAND pays YOU
                BRAND ~2 manager/recruiter ~4 whatsapp/telegram
                """,
            examples: ["Amazon hiring now, write to amazonjobs@gmail.com"],
            ordinary: ["I ordered the lamp on Amazon."]),
        SignData(
            sign: .urgency,
            patterns: """
                only/just ~1 NUM/CHILDAGE/few ~1 places/spots/seats/positions/slots/vacancies/left
                apply/join/sign_up/reply/write ~1 today/now/immediately/tonight/asap
                hurry ~1 up?  offer/limited/places/spots/before/now/apply
                offer ends
                {limited|last} ~1 places/spots/chance
                limited ~1 seats
                DONT ~1 miss ~1 out/this/chance/opportunity
                first come first
                immediate departure
                {decision|decisions|decide|answer} ~4 within ~2 hours/24/DURATION
                urgent/urgently
                {filling|fill|going} ~1 fast/quickly/up
                needed ~1 right_now/immediately/asap/urgently
                act ~1 now/fast
                act ~1 fast/now/quickly
                {today|tonight} only
                before its too late
                start immediately
                """,
            examples: ["Only 3 places left, apply today!"],
            ordinary: ["Applications are open until the end of May."]),
        SignData(
            sign: .comeAlone,
            patterns: """
                come/arrive/travel ~1 ALONE
                DONT ~1 bring ~3 parents/friends/companion/anyone/boyfriend/parent/companions/mother
                not ~1 TO? ~1 bring ~3 parents/friends/companion/anyone/companions
                no ~1 parents/companions/chaperones/guardians/accompanying ~4 shoot/casting/studio/set/allowed/session/photoshoot
                parents/companions/chaperone* ~1 cannot/cant/not/arent/may ~1 not? ~2 be/allowed/permitted/present/attend/enter
                YOU ~1 travel ~1 by_yourself/alone
                ALONE ~3 casting/shoot/shooting/studio/photoshoot
                without ~2 parents/companion/chaperone/guardian
                without ~1 YOUR? ~1 MOTHER/PARENT/parents/friends/boyfriend ~5 shoot/casting/photo/studio/audition/interview/meeting
                no chaperone/chaperones
                ALONE ~3 audition/interview
                bring ~1 nobody/no_one/noone
                bring nobody ~2 with YOU
                """,
            examples: ["Please come alone to the casting"],
            ordinary: ["Parents must accompany anyone under 18."]),
        SignData(
            sign: .vagueEmployer,
            patterns: """
                {big|large|major|leading|international|serious|famous|important|reputable} ~2 company/agency/firm/corporation ~3 looking/seeks/hiring/needs/recruiting/searching
                name ~2 cannot/cant/not ~1 be? ~1 disclosed/revealed
                tell ~1 YOU ~4 job/work ~5 when/after/once/here/arrive
                details ~4 explained/given/later/private/arrival/dm/meet
                {nature|kind|type} ~3 job/work/duties ~4 communicated/explained/after/later
                various/different ~1 work/jobs ~3 abroad/overseas
                after ~1 arrival ~5 duties/job/work/explained
                duties ~6 arrival
                cant/can't/cannot ~2 say/tell/explain ~3 here/public/more
                {everything|all|rest} ~2 explained ~2 person/later/call/arrival
                {confidential|discreet|secret} ~1 job/work/client/position
                ask ~1 me? ~1 for details
                """,
            examples: ["Big international company is looking for people"],
            ordinary: ["The town library seeks an assistant."]),
        SignData(
            sign: .noContract,
            patterns: """
                no/without ~1 contract/contracts/paperwork/papers/forms
                {contract|agreement} ~3 not ~1 necessary/needed/required
                {contract|agreement} ~5 only? ~1 after ~1 arrival/arriving
                cash_in_hand/cash in hand
                nothing to sign
                off_the_books/under_the_table
                paid ~2 cash ~3 every/night/day/daily/nothing/hand
                nobody ~1 asks questions
                work ~1 without ~1 papers
                {no|without} ~2 {tax|taxes|registration|invoice}
                pay/paid ~2 cash daily/weekly
                """,
            examples: ["No contract, cash in hand"],
            ordinary: ["Work contract from the first day."]),
        SignData(
            sign: .documentsKept,
            patterns: """
                {keep|keeps|hold|holds|retain|retains|store|take|takes|kept|retained|held|collect} ~3 passport/passports
                {keep|keeps|hold|holds|retain|retains|store|take|takes|kept|retained|held|collect} ~2 YOUR ~2 id/ids/papers/documents
                {passport|passports|ids|papers|documents} ~4 kept/retained/held/stays/stay/handed/collected/taken
                {hand|give|handed|gives} ~2 over/us/in? ~1 YOUR? ~1 passport/passports/papers/documents/id ~4 arrival/us/look/safe/manager
                {documents|passport|papers} ~4 handed ~1 over/in
                look after ~1 YOUR? papers/passport/them/documents
                {passport|id|papers|documents} ~3 {kept|stored|held} ~3 office/safe/us/safety
                {hold|keep|take|store} ~2 YOUR ~2 id/passport/papers/documents/card ~4 until/while/during/till
                """,
            examples: ["We keep your passport safe during your stay"],
            ordinary: ["Keep your receipt for the refund."]),
        SignData(
            sign: .debt,
            patterns: """
                pay ~1 back ~4 flight/ticket/trip/visa/travel/room/loan/us ~4 wages/salary/earnings/pay/work
                pay ~1 back ~3 flight/ticket/trip/visa/travel
                {flight|ticket|trip|visa|travel|costs|room|rent|housing} ~6 deducted/advanced/repaid/owe/debt/repay/withheld
                deducted ~2 YOUR ~1 salary/wages/pay
                lend ~2 YOU ~3 money/trip/flight
                work/works ~1 it ~1 off
                debt ~2 agency/us/company/employer
                owe ~1 us
                {advance|debt|loan} ~4 paid ~1 off/back
                until ~3 paid ~1 off/back
                earned it back
                {repay|pay_off|work_off} ~4 trip/flight/cost/costs/ticket/housing/debt/wages
                taken/deducted ~2 from ~1 YOUR ~1 wages/salary/pay/paycheck
                {price|cost|ticket|fare} ~3 comes/come/taken ~1 off/out ~3 wages/salary/pay
                """,
            examples: ["The cost of your visa will be a debt to the agency"],
            ordinary: ["She teaches the history of public debt."]),
        SignData(
            sign: .taskDeposit,
            patterns: """
                {top_up|top up|recharge|fund|deposit|invest|prepay} ~6 task/tasks/unlock/account/withdraw/commission/order/orders/level/next
                {task|tasks|orders|earnings|commission|withdraw|withdrawal|vids|videos|likes} ~8 deposit/recharge/top_up/prepayment/invest/add_funds/usdt/prepay/prepaid
                add funds ~3 level/unlock/continue
                deposit ~2 NUM/MONEY ~3 withdraw/get/earn
                invest ~2 NUM/MONEY ~5 withdraw/get/earn/receive/return
                {like|liking|subscribe|rate|review} ~3 videos/vids/subscribe/channels/hotels/apps/tasks/products ~6 MONEY/paid/earn/commission
                {release|unlock} ~3 earnings/funds/salary/task/tasks/commission ~3 prepayment/payment/deposit/fee/required
                {first|initial} ~1 deposit ~5 activate/start/account/withdraw/NUM
                deposit ~2 NUM/MONEY ~3 activate/unlock/start
                {rate|review|like|click} ~2 hotels/products/videos/apps/movies ~4 money/earn/paid/pay
                """,
            examples: ["Deposit 50 to unlock the next task"],
            ordinary: ["Your first task is to greet guests."]),
        SignData(
            sign: .reshipping,
            patterns: """
                {receive|accept|get|collect|inspect} ~4 parcels/packages/parcel/package ~8 forward/send/ship/mail/reship/relabel/repack
                {forward|reship|relabel|repack} ~5 packages/parcels/them
                packages/parcels ~3 delivered ~3 home/house/address ~6 forward/mail/send/ship/repack
                packages/parcels ~3 YOUR own? ~1 address/home/house
                {receive|accept} ~3 transfers/payments/money/funds ~5 forward/send/pass/transfer
                {send|transfer} ~2 money ~2 YOUR account ~6 pass/keep/forward/send
                {use|borrow|rent} ~1 YOUR ~1 bank ~1 account/acc/card
                {moving|move|transfer} money ~5 account/commission/keep
                forward ~2 funds/money
                keep ~1 NUM/CHILDAGE ~1 percent/commission
                packages/parcels/boxes ~3 arrive/come/delivered/sent ~3 YOUR ~1 place/home/house/address
                {put|stick} ~2 new ~1 label/labels
                send ~1 them on
                money ~2 arrives/comes/lands ~2 YOUR account
                """,
            examples: ["Receive parcels at home and forward them"],
            ordinary: ["Pack and label parcels in our warehouse."]),
        SignData(
            sign: .photosWanted,
            patterns: """
                {send|submit|include|attach|text|upload|dm|forward|need|want} ~4 PIC ~8 measurements/height/weight/apply/body/casting/application
                {send|submit|include|attach|text|dm} ~3 {full_body|full body|bikini|swimsuit|swimwear|recent} ~3 PIC
                {full_body|full body|swimwear|bikini} ~1 PIC
                measurements/bust/waist/hips
                height ~2 weight
                PIC ~2 required/needed/mandatory
                send ~1 selfies/selfie/pics ~2 TO ~1 apply/join/start
                only ~3 with ~1 PIC ~3 answered/accepted/considered
                PIC ~4 required ~4 casting/application/apply
                {full_length|full length|full_body} ~1 PIC
                apply ~2 with ~3 PIC
                body measurements
                """,
            examples: ["Send full body photos and your measurements"],
            ordinary: ["Photographer wanted for the town paper."]),
        SignData(
            sign: .minorsWelcome,
            patterns: """
                {girls|boys|teens|models|kids|ages|aged|age|students|girl} ~4 CHILDAGE ~1 and ~1 up/over/older/above
                {girls|boys|teens|models|kids|ages|aged|students|schoolgirls} ~6 CHILDAGE ~2 CHILDAGE/ADULTAGE
                from ~4 CHILDAGE ~5 without/no ~2 consent/permission
                {without|no} ~2 parental/parents/parent ~1 consent/permission
                no ~1 permission ~1 needed/required/necessary
                teens/girls/boys/kids/students ~3 CHILDAGE +
                {teens|teenagers|teenage|schoolgirls|minors|schoolgirl|high_school_girls} ~3 wanted/welcome/needed/ok
                {wanted|need|needed|seeking|looking} ~4 teens/schoolgirls/minors/teenage
                age ~1 DONT/doesnt/not ~1 matter
                high_school ~1 girls/students ~2 ok/welcome/wanted
                young models ~3 aged? ~1 CHILDAGE
                {girls|boys|models|kids|teens} ~4 CHILDAGE TO CHILDAGE
                {girls|boys|models} ~2 under ~1 ADULTAGE/CHILDAGE
                {even|from|at} ~1 at? CHILDAGE YOU ~1 can
                parents ~1 dont/DONT ~1 need TO ~1 sign/know/agree
                CHILDAGE ~2 can ~1 start/work/model
                """,
            examples: ["Girls 14 and up welcome, no permission needed"],
            ordinary: ["Anyone under 18 comes with a parent."]),
    ]
}
