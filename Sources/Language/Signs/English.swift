extension SignLanguage {
    /// English.
    static let english = SignLanguage(
        code: "en",
        concepts: englishConcepts,
        signs: englishContact + englishAsking + englishInviting + englishPressure + englishSilencing + englishThreats
            + englishCoercing + englishAdverts + englishRecruiting,
        settings: englishSettings)

    /// Words by concept. Teen spelling stands beside the dictionary's.
    private static let englishConcepts: StaticString = """
        YOU: you u ya yu yall youre youve youll youd
        YOUR: your ur yr youre you're yor
        ME: me us
        MY: my our mine
        IM: im i_am i'm
        IS: is are r be am was were s
        DO: do does did d
        SELFWORD: yourself urself yaself ur_self your_self yourselves
        TO: to 2 ta
        A: a an the some any this that ur your one my
        AND: and n or
        FOR: for 4
        LET: let lemme lets let_me
        NEGATION: not dont don't never no nobody shouldnt won't wont doesnt didnt cant cannot without isnt arent
        DONT: dont don't do_not never cant can't cannot must_not mustnt shouldnt should_not better_not not donut dnt
        DONT: not_ever aint dun no_need
        WONT: wont won't will_not never
        CONDITION: if unless why y incase
        ADDRESSEE: you u ya
        FILLER: so and but hey hi ok okay like btw wait lol omg well yo also bro babe honey n tell_me
        AUXILIARY: r are do does did is can could will would have
        CURRENCY: dollars dollar bucks buck euros euro eur usd pounds pound quid gbp usdt pesos cents grand
        TIMEUNIT: minutes minute mins min hours hour hrs hr seconds second secs sec
        DAYUNIT: days day week weeks month
        NUMBERWORD: two three four five six seven twenty thirty forty fifty sixty hundred thousand ten
        AGEWORD: eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen
        ASKING: are r do does did is can could will would wanna what whats wats where wheres when which who whos how whens
        ASKING: why have has u you ur your got anyone any anybody may should

        MOTHER: mom mum mommy mummy mama mother moms mums ma
        FATHER: dad daddy father papa dads
        PARENT: MOTHER FATHER parent parents parentz folks stepdad stepmom stepfather stepmother guardian guardians
        PARENT: rents mothers fathers stepdads
        RELATIVE: PARENT family fam sister brother sis bro grandma grandpa grandparents aunt uncle nana granny
        RELATIVE: sis relatives cousin siblings nan gran brothers sisters
        ELDER: RELATIVE teacher teachers adult adults counselor police cops babysitter nanny coach principal
        FRIENDS: friend friends besties bestie bff mates buddies classmates
        FRIENDS: pals pal homies crew classmate mate fwends
        ANYONE: anyone anybody any1 nobody noone no_one no1 someone somebody some1 everyone everybody every1 soul ppl
        ANYONE: people others
        ALLPEOPLE: everyone everybody every1 all_of_them all_your all_ur all_of_your all_of_ur friends followers
        ALLPEOPLE: contacts classmates public internet online school family everywhere world parents PARENT whole_school
        ALLPEOPLE: entire_school insta instagram facebook youtube tiktok twitter website
        THEY: they he she them him her

        TELL: tell say tells told telling inform mention show snitch confess report inf0rm talk
        TELL: disclose reveal breathe blab spill let_slip speak say_anything
        TELLING: telling mentioning showing informing
        KNOW: know knows find_out finds_out found_out see sees hear hears learn learns notice notices figure
        SEE: see sees read reads check checks look looks monitor monitors watch watches go_through goes_through open
        SEE: checking reading looking watching seeing access
        DEVICE: telephone phone tablet computer laptop ipad device pc iphone account mobile cell console
        CHATWORD: chat chats convo convos conversation conversations messages message msgs msg texts text dms dm
        CHATWORD: history thread talks inbox correspondence
        CHATWORD: conversation_history threads chatlog logs contact
        MESSAGES: CHATWORD snaps calls
        SECRETLY: secret quiet secretly hush private confidential low down_low on_the_low lowkey to_yourself to_urself
        SECRETLY: hidden mum_about to_ourselves on_the_dl dl
        BETWEENUS: between_us between_you_and_me between_me_and_you between_u_and_me between_me_n_u between_u_n_me
        BETWEENUS: between_you_and_i between_the_two_of_us between_me_n_you between_you_n_me just_us btwn_us
        BETWEENUS: between_ourselves between_me_and_u between_you_me
        DELETE: delete del erase wipe clear unsend trash deleted deleting erased remove removed get_rid_of got_rid_of
        DELETE: destroy scrub dlt
        DELETE: removing wiping erasing deletes trash_it
        HIDE: hide conceal bury disguise
        CARE: care cares understand understands get gets love loves listen listens deserve like likes appreciate
        CARE: appreciates respect know see support
        LIKEIDO: like_i_do like_me the_way_i as_much_as_i as_i_do as_well_as_i the_way_we more_than_i than_me
        ALONE: alone by_yourself by_urself by_ur_self by_your_self on_your_own on_ur_own by_himself unaccompanied solo
        ALONE: by_youself without_anyone without_your_parents all_alone
        DELSTRONG: delete del erase wipe unsend dlt burn deleting wiping erasing
        ALONE: by_myself solo_only on_your_todd on_ur_todd unsupervised with_nobody
        MATURE: mature grown grownup grown_up maturity wise smart adult developed sensible intelligent clever older
        YOUNGPEOPLE: girls boys kids teens people children guys ppl girl boy kid child teenagers students
        YOUNG: young little underage
        APP: snap snapchat sc discord disc whatsapp whats_app wa telegram tele tg kik signal insta instagram ig skype
        APP: viber messenger facetime wickr session zangi wechat facebook fb hangouts tiktok teleguard imessage wasap
        APP: threema wire zoom omegle line_app snapchap snapp imsg
        APP: whatapp watsapp whatsap telegramm instagramm insta_gram insta_dm skyp wsp
        MSGVERB: add message msg text write hit dm find reach call follow contact hmu ping catch email
        MSGVERB: catch contact_me pm wrote
        MEDIUM: on at via thru through over by using in
        MEDIUM: off with
        ELSEWHERE: somewhere_else some_where_else elsewhere another_app other_app different_app somewhere_private
        ELSEWHERE: off_here off_this somewhere_more another_place outside_of_here off_app
        ELSEWHERE: more_private private_chat quieter_place another_site another_chat private_place a_private_chat
        PIC: pic pics picture pictures photo photos foto fotos selfie selfies pix photograph photographs vid vids
        PIC: video videos image images
        PIC: portrait headshot picz pcture pictre photoes
        SEND: send sent sending snd sendin forward give gimme show shoot share post upload drop pass
        SEND: supply mail transmit flash
        FACE: face body room outfit smile eyes legs hair bed bedroom feet swimsuit bikini pajamas pjs dress self cutie
        CAM: cam camera webcam cam_on
        LOOK: look seem act sound talk looks seems acts talking acting looking sounding behave
        MONEYWORD: money cash dollars bucks cashapp paypal venmo allowance
        GIFTTHING: gift present phone iphone clothes shoes jewelry necklace bracelet giftcard gift_card gift_cards card
        GIFTTHING: skin skins robux vbucks v_bucks coins gems diamonds nitro battle_pass console money cash
        GIFTTHING: sneakers makeup airpods gifts presents something_nice something_special ipad laptop headset dress
        GIFTTHING: perfume watch game games outfit account minutes items subscription surprise hoodie bike
        GIFTTHING: shoe sneaker airpod concert_tickets vacation voucher credits allowance games_console jewellery nails
        GIFTTHING: something_cool something_pretty nice_things
        GAMEMONEY: robux vbucks v_bucks coins gems diamonds nitro skins gold primogems tokens
        GIVE: give buy get send bring purchase order pay gift gimme venmo cashapp
        GIVE: cop grab gets order transfer wire offer
        IWILL: ill i'll i_will im_gonna im_going_to i_am_going_to i_can i_could imma ima i_would id i'd i_shall we_will
        IWILL: i_wanna i_want_to i_might i'm_gonna i'm_going_to im_gona gonna we_can i_am_gonna im_bout_to im_about_to
        IWILL: i_would_like_to i_would_love_to id_love_to id_like_to i_would_be_happy_to i_will_gladly let_me lemme
        IWILL: i_shall id_be_happy_to im_ready_to im_willing_to i_am_willing_to i_am_prepared_to im_happy_to i_plan_to ima ill_have_to im_finna iam_going_to
        GO: come go meet sneak drive travel get ride visit
        MYPLACE: my_place my_house my_apartment my_room my_car my_hotel my_home my_flat mine my_truck my_van my_crib
        SCHOOL: school class college practice classes highschool gym work training bus
        SCHOOLSTAGE: middle_school high_school elementary elementary_school primary_school junior_high secondary_school
        SCHOOLSTAGE: sixth_grade seventh_grade eighth_grade ninth_grade 6th_grade 7th_grade 8th_grade 9th_grade
        SCHOOLSTAGE: kindergarten highschool middleschool
        SCHOOLSTAGE: primary secondary junior_school year_6 year_7 year_8 year_9 year_10 sophomore freshman grade_school
        AREA: city town state country neighborhood neighbourhood area street village suburb part_of_town zip zipcode
        AREA: district county hood
        PUBLISH: send post share leak upload show forward publish expose spread release drop distribute sending
        PUBLISH: posting sharing leaking uploading tell email put
        PUBLISHED: published shared posted leaked sent uploaded released forwarded exposed shown online
        MATERIAL: PIC screenshots screenshot recording recordings this_chat everything chats proof material
        MATERIAL: footage clip clips nudges files it these them ss
        LEVERAGE: screenshots screenshot recordings recording footage friends_list friend_list friendslist followers
        LEVERAGE: follower_list contact_list contacts followers_list
        HARMVERB: ruin destroy wreck end hurt kill humiliate embarrass expose harm
        PAYAPP: cashapp cash_app paypal venmo zelle western_union bizum apple_pay crypto bitcoin btc usdt moneygram
        PAYAPP: google_pay revolut ethereum
        GIFTCARD: gift_card gift_cards giftcard giftcards steam_card itunes_card apple_card google_play_card amazon_card
        GIFTCARD: paysafecard steam_cards itunes_cards apple_gift_card steam_gift_card amazon_gift_card gc prepaid_card
        GIFTCARD: google_play apple_gift_cards vanilla_card
        LIVEWORD: live stream livestream streaming broadcast cam camera webcam on_cam
        LIVEGIFT: diamonds roses rose coins gifts galaxy lion tokens beans stars tips tip gift gems universe
        LATER: when after before once while
        BRAND: amazon google apple netflix disney tiktok microsoft facebook meta instagram walmart nike ikea samsung
        BRAND: youtube spotify mcdonalds coca_cola tesla gucci zara starbucks
        GRADE: sixth_grade seventh_grade eighth_grade ninth_grade 6th 7th 8th 9th 6th_grade 7th_grade 8th_grade
        GRADE: 9th_grade fifth_grade 5th_grade tenth_grade 10th_grade middle_school high_school elementary_school freshman
        SPOKE: wrote said talked spoke texted sent did discussed chatted shared talk
        YOURSELFWORD: yourself urself your_self yourselves
        HBU: hbu wbu how_about_you what_about_you and_you n_u n_you and_u u
        RIGHTNOW: now rn right_now immediately asap today tonight 2nite tonite quickly
        PLEASE: please pls plz plss kindly just ok okay
        ASKFOR: state tell give share confirm indicate inform provide disclose know ask wonder wondering curious specify mention
        ASKFOR: need want gimme guess verify learn
        RESIDE: live living reside residing lives located
        RESIDEORSTAY: RESIDE stay staying based stays
        HOMEPLACE: house home place flat apartment crib
        SCHOOLDONE: out_of done_with finished past through left still in at
        LEAKED: PUBLISHED distributed spread public viral uploaded circulated revealed published disseminated forwarded leaked
        LEAKED: made_public
        NOBODY: nobody noone no_one no1 no_body not_a_soul none
        TRACE: trace evidence proof record copies copy history traces
        FINDOUT: know knew knows learn learns learned find finds found see saw sees discover discovers hear hears heard notice
        FINDOUT: notices suspect suspects
        AWAY: out away gone asleep sleeping work working leave left leaving shopping travelling
        VEHICLE: car truck van ride motorbike
        KEEPON: keep keeping stay stays remain remains
        THREATEN: publish post share leak upload expose send forward show release spread distribute put
        AMOUNT: MONEY NUM BIG hundred thousand bucks
        SPOIL: spoil treat pamper reward sponsor
        WORKER: girls boys people ladies women men students teens models staff everyone anyone person guys beginners
        PAPERS: passport passports id ids papers documents document identity ssn license licence licenses certificate
        PAPERS: id_card identity_card driving_licence drivers_license
        BANKTHING: bank_details bank_account bank_info bank_login bank_card iban routing card_number account_number debit_card
        BANKTHING: credit_card online_banking pin bank
        TRIP: flight flights ticket tickets tix airfare visa travel trip transport housing accommodation lodging hotel room
        TRIP: apartment journey plane rent clothes
        PARCEL: parcel parcels package packages box boxes goods items packets shipment shipments deliveries
        PASSON: forward forwards send sends ship ships mail mails reship relabel repack repost dispatch dispatches onward
        PASSON: onwards pass resend
        FEE: fee fees deposit cost costs payment charge
        WAGES: wages wage salary pay earnings tips money paycheck income
        """
}
