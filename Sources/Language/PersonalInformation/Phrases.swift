/// How people say their age, birthday, timetable and place, and how all personal information is asked for.
///
/// A line is a phrase of words, parted by blanks, all folded. `a|b` is a choice, `<class>` a word of that class,
/// `word?` may be missing, `*3` lets up to three other words of the sentence stand before the next. `#`, `#age`,
/// `#time` and `#date` are numbers, `#?` a question mark, `^` and `$` the start and the end of a clause. `[` and `]`
/// frame what is quoted where that is not the whole. Commas and quotation marks between words do not matter.
///
/// `= kind giving|asking confidence` heads the phrases that follow. `% name choice` names a choice, used as `%name`.
/// `+` is a pattern of a question in which `T` is the thing asked for; `& kind T` asks for it in all these ways.
enum Phrases {
    static let all: StaticString = """
        % who i|im|ill|ive|we|hes|shes|he|she|they|theyre|moms|mums|dads|both|everybody|<family>|kids|daughter|son|husband|wife|one|nobody|noone|folks
        % till till|til|until|untill|from|after|before|between|past|by|at|around|to|for
        % day <weekday>|weekend|weekends|weekdays|night|nights|tomorrow|tonight|everyday|day|week|morning|afternoon
        % day2 <weekday>|tardes|noches|mananas|findes|semana|diario|siempre|fin
        % quien <family>|<person>|nadie|ninera|abue
        = age giving 95
        [ im|iam like|only|just|almost|already|nearly|actually|turning|still|about|barely|literally|also? #age ] $|<afterAge>
        [ i am|was|turned|turn like|only|just|almost|already|nearly|actually|turning|still|about|barely|also? #age ] $|<afterAge>
        [ im|iam about|gonna|going to turn|be #age ] $|<afterAge>
        [ i|ill|will|just|he|she|recently|brother|sister|son|daughter|dad|father|mother|mom turn|turns|turned|turning|be #age ] $|<afterAge>
        [ just|recently|already|finally turned|turning|turn #age ]
        [ gonna|going|about to turn|be #age ] $|<afterAge>
        #age years|year|yrs|yr|y old
        #age years|year|yrs|yr young|of age
        #age y / o
        #age yo|yr $
        #age - year|yr - old
        #age girl|boy|female|fem $
        ^ [ #age f|m ] $|<afterAge>
        im|am [ #age f|m|female|male|girl|boy ]
        ^ [ #age / f|m ]
        ^ [ f|m|female|male / #age ]
        age|aged|ages of|is|was? #age $|<afterAge>|<function>
        at the age of #age
        age|edad #age
        my age is #age
        when|while he|she|i|they|we is|was|were|am #age $|<function>
        when im #age $|<function>
        [ he|she|it|who is|was #age ] $
        [ hes|shes #age ] $|<afterAge>
        [ my *1 <family|person> is|was|just|turned like|only|just|almost|turned? #age ] $|<afterAge>
        [ <family|person> turned|turns #age ] $|<afterAge>
        [ tengo apenas|solo|casi|ya|como? #age ] $|<afterAge>
        [ tengo *1 #age anos|anitos|anyos|ano ]
        [ <family|person> tiene|tienen|cumplio|cumple #age ] $|<afterAge>
        [ tiene|tienen|tendra|tenia|tenemos|teniendo *1 #age anos|anitos ]
        [ cumplo|cumpli|cumplire|cumplia|cumplio|cumple|cumplir *1 #age anos|anitos? ] $|<afterAge>|en|hoy|manana
        voy a cumplir #age
        [ <person> de #age anos|anitos ]
        [ soy *2 de #age anos ]
        [ edad es|de|son|tengo? #age ]
        [ mi edad es|son #age ]
        ^ [ #age anos|anitos ] $|<afterAge>
        a los #age anos
        con #age anos $|<afterAge>
        [ im|am|soy in? *1 #age ] y / o
        = birth_date giving 95
        born|dob|nacimiento|naci|nacio on|in|el|en|is|fue? #date
        birthday|bday|birthdate|cumple|cumpleanos is|on|falls|es|el|on|was *1 #date
        birthday|bday|birthdate|cumple|cumpleanos #date
        date of birth is|was? #date
        fecha de nacimiento es? *1 #date
        cumplo *2 el #date
        cumplo anos *1 #date
        i turn # on #date
        #date is my <birth>
        el #date es mi <birth>
        = schedule giving 85
        %who *3 [ get|gets|getting|got off|out|home|back|in|done|there *4 %till #time ]
        %who *3 [ get|gets|getting|got home|back|out|off like #time ]
        %who *3 [ get|gets|getting picked|dropped *1 up|off *3 #time ]
        %who *2 [ have|has|got|take|teach *1 <activity> *5 #time|%day|every|tomorrow|today ]
        %who *2 [ have|has|got <activity> ] tonight|today|tomorrow|after
        brothers|brother|sister|sisters|moms|hes|shes [ got <activity> ] so
        %who *3 [ leave|leaves|leaving *5 #time ]
        %who *3 [ leave|leaves *2 at|by|around #time ]
        %who *3 [ work|works|working|volunteer|volunteers *4 till|til|until|from|at|to|every #time|%day ]
        %who *3 [ work|works|working nights|late|days|mornings|weekends|<weekday> ]
        %who *3 [ finish|finishes|start|starts|begin|done|off|free *3 at|after|by|around|till|until|til|from #time ]
        %who *4 [ off|free *2 %day|<weekday> ]
        %who *4 [ home|alone|solo|myself|gone|out|away|empty|unsupervised|there|up|asleep *3 till|til|until|from|after|before|past|between #time|<weekday>|dinner|lunch ]
        %who *4 [ home|house alone|solo|myself *2 %day|every|<weekday> ]
        %who *4 [ alone|solo|myself|gone|away *3 %day|<weekday> ]
        %who *4 [ alone|myself after school|work|practice|class ]
        %who *4 [ out *1 every|on *1 %day ]
        [ by myself *3 <weekday>|till|til|until|after|from ]
        [ home alone *3 till|til|until|from|after|on|every *2 #time|%day ]
        [ home|house|place *1 empty *3 till|til|until|from|after|before *1 #time ]
        [ home by *1 myself *2 %day ]
        [ off school *2 week|<weekday>|today|tomorrow ]
        [ one|nobody|noone *2 home *3 till|til|until|before|after #time|dinner ]
        [ one|nobody|noone gets|comes|is *1 home|back *2 before|till|til|until #time ]
        %who *3 [ go|goes|going to *3 <activity|place>|gym|mass|sleep|bed|dads *3 at|every|on|around|after|before|til|till *1 #time|%day ]
        %who *3 [ take|takes|catch|catches|ride|rides *2 #time *2 bus|train|metro|subway|home ]
        %who *3 [ take|takes|catch|catches|ride|rides|walk|walks|bike|bikes *3 home|bus|train|back|school|dog *4 at|around|by|every #time|%day ]
        [ bus|mom|dad|mum|she|he|they|cousin|sister|brother|aunt|uncle *1 drops|picks|pick|drop|collects *1 me|us|him|her *4 at|by|before|around|from #time ]
        [ picks|drops *1 kids|me *3 at|by #time ]
        [ me at *2 <family|place>s? till|til|until #time ]
        [ watches|watch|babysits me *2 till|til|until #time ]
        [ babysitting|staying|stay|sitting|waiting *3 till|til|until #time ]
        my|our|last [ class|practice|training|shift|school|lunch|recess|break|curfew|bedtime|rehearsal|lesson|game ends|starts|is|lets|finishes|begins out? *2 at|around|from? #time ]
        my|our [ shift|class|practice is # to # ]
        [ <activity> practice|team|lessons|class? is|are|on? *1 <weekday> ]
        [ <activity> *2 mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|tues|thurs|mon|wed ]
        [ practice|rehearsal|training|class ends|finishes at|around #time ]
        [ school|class lets|gets out at|around? #time ]
        %who *3 [ at *3 <place>|library|skatepark|dads|moms *1 after school ]
        %who *3 [ at *3 <place>|library|skatepark|dads|moms every *2 %day ]
        [ stay|stays late *2 <weekday> ]
        [ before|after school *1 <weekday> ]
        %who [ travels|travel <weekday> ]
        %who *2 [ eat|eats|nap|naps|shower *2 at|from|around *1 #time ] <afterAge>|then|to|every|$
        %who [ do|does *4 at #time ]
        mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends *1 im|i *1 [ solo|alone|home|free|work|do|have|go *6 #time ]
        house *1 to myself
        = schedule giving 85
        [ salgo|salimos|entro|entramos|termino|acabo|llego|vuelvo|regreso|ceno|desayuno|almuerzo|entreno|acuesto|duermo|libero *5 a|hasta|como|tipo|sobre|desde|tarde #time ]
        [ salgo|entro|termino|acabo|llego|vuelvo|regreso de *3 #time ]
        %quien *3 [ sale|salen|llega|llegan|vuelve|vuelven|regresa|regresan|trabaja|trabajan|labura|laburan|duerme|duermen|va|van|recoge|cuida|deja|lleva|viene|vienen|entra|termina|acuesta|busca *6 a|hasta|como|desde|recien|sobre|antes|de #time ]
        %quien *3 [ no regresa|vuelve|llega|llegan|vuelven|regresan|esta|estan *2 hasta ]
        %quien *2 [ trabaja|trabajan|sale|salen|va|van|cuida *5 %day2 ]
        %quien *2 [ tiene turno|guardia ]
        %quien *3 [ de viaje *1 hasta ]
        %quien *1 [ fue|fueron *2 hasta ]
        [ estoy|quedo|paso|ando|sigo|soy *2 sola|solo|libre *5 hasta|desde|de|a|por|tarde #time|<weekday>|noche|tardes|noches|mananas ]
        [ sola|solo *4 hasta #time ]
        [ sola|solo|libre *2 por|todas|todos|los|las *1 tardes|noches|mananas|<weekday> ]
        [ <weekday> *4 quedo|estoy|paso sola|solo ]
        [ todos los <weekday> *2 quedo|estoy|voy|paso ]
        [ los|el <weekday> *2 tengo|salgo|entreno|voy|trabajo|paso|llego|vuelvo|entro|estoy *5 ]
        [ los|el <weekday> mi|mis *1 <family> ]
        [ entreno|entrenamos|practico *4 <weekday> ]
        [ tengo|tenemos|doy *1 <activity> *4 <weekday>|#time ]
        [ tengo|tenemos clase|clases *2 hasta|de *2 #time ]
        [ voy|vamos a *1 <activity|place> *2 los|el|cada|todos *1 <weekday> ]
        [ nadie *6 hasta|antes *1 #time ]
        [ casa *2 vacia|sola *2 hasta ]
        [ fines de semana estoy|voy|paso|me ]
        [ cojo|agarro|tomo|pillo *2 bus|camion|metro|tren|autobus|combi|colectivo|micro|guagua *3 #time ]
        [ me cuida|recoge|deja|lleva|busca|recogen|dejan *4 a|hasta|sobre|como #time ]
        mi [ clase|recreo|turno|entreno|colegio|cole|escuela|instituto acaba|empieza|es|termina|sale *2 #time ]
        [ saco|paseo *1 perro *2 #time ]
        [ siempre|normalmente|diario paso|voy|salgo|llego *4 #time ]
        de [ #time a #time *1 estoy|tengo|voy|entreno ]
        [ me quedo|estoy *4 hasta *1 #time ]
        [ a #time *1 estoy|quedo libre|solo|sola ]
        [ me acuesto|despierto|levanto|bano *3 #time ]
        = schedule asking 85
        <what|which>|que|til|until? time|day|days|nights|hours do|does|is|are|r *2 you|your|they|<family>|bus|shift|kids *4 home|get|gets|out|leave|leaves|leaving|finish|off|sleep|bed|alone|work|works|back|free|practice|walk|wake|come|comes|end|ends|yourself|by|start|starts|gone|have|dance
        <what|which> time|day|days|nights *1 school|practice|class|work ends|end|finish|let|over *1 for|out
        <what> time does|do school|class|practice|work end|ends|finish|let|start? *1 out|for you|u
        <what|which> time|days|nights|day is|are *1 your *2 <family|activity>|bus|shift|out
        <what> time|days|nights your|you get|gets|home|off|out|leave|free|finish|alone
        when|wen do|does|did|are|is|r|will|do *2 you|your|<family>|nobody|noone|one|they|everyone *4 home|alone|free|leave|leaves|asleep|sleep|practice|work|works|gone|school
        when|wen do|does|are|is|r|will *2 you|your|<family>|they get|gets|come|comes|usually? *1 home|back|off|out
        when|wen you|your *1 <family>? home|alone|free|off|done|back|out|asleep $|#?|right|from|tonight|tomorrow
        when *1 you *1 have <activity>
        when is nobody|noone|no|anyone|your *3 home|out|alone
        til|till|until when *2 you|your|<family>
        do|does|are|r *1 <family> *3 work|home|late|out|away|gone|asleep|leave|working
        how long|late *3 you|they|<family>|your *3 alone|work|gone|home|out|free|stay
        you home alone *3 after|till|tonight|tomorrow|<weekday>
        what *1 <your> <schedule>
        how *2 you get|go|walk home
        a? que|cual hora|horas|dias|dia|horario *4 sales|llegas|llegan|quedas|duermes|duerme|duermen|entras|vuelves|vuelven|vuelve|trabaja|trabajan|caminas|entrenas|tienes|terminas|van|va|estas|sale|salen|llega|acuestas|levantas|tiene|tenes|salis|pasa|esta
        que hora pasa tu
        cuanto rato|tiempo *3 sola|solo|estas|quedas
        cuando *4 sola|solo|padres|papas|papis|<family>|sales|llegas|entrenas|entreno|libre|nadie|entrenamiento
        tus|tu|sus|su <family> *2 trabaja|trabajan|llegan|estan|salen|vuelven|llega|sale *3 #?
        te quedas sola|solo
        hasta que hora *1 <family>|estas|trabaja|trabajan|te|tu|puedes
        = present_place giving 85
        im at|in|by *3 <place> $|<function>|<afterAge>|alone|right|by|now
        i am at|in|by *3 <place> $|<function>|alone|right|now
        im home|here|outside $|alone|now|right|by
        home|house alone $|right|now|rn|and|so|but|<until>
        alone|myself at|in *1 home|house|room|casa
        estoy|ando|sigo|toy en *2 <place> $|<function>|sola|solo|ahora|ahorita
        sola|solo en *1 casa|cuarto|habitacion|casita
        = present_place asking 85
        where|wher are|r you right|now|at|rn|$
        where you at
        where you right now
        are|r you *1 home|alone|house
        ^ you home|alone #?
        is anyone|anybody|somebody|someone *3 home|there|with|around
        who *2 you with $|right|rn|at|now|there
        donde estas|andas|te encuentras
        estas sola|solo|en casa|con
        hay alguien contigo|ahi|en
        = live_location giving 90
        sharing|shared|share|sent|sending|dropped|dropping|ill|i *3 my *2 location|pin|loc|ubicacion
        heres|here my *2 location|loc|pin
        comparto|mando|paso|envio|comparti|mande|pase mi *1 ubicacion|ubi|localizacion
        mi ubicacion en tiempo|vivo
        = live_location asking 90
        send|share|drop|turn *3 <location>
        comparte|comparteme|compartime|manda|mandame|pasa|pasame|activa|envia|enviame *2 ubicacion|ubi|localizacion
        can|could *1 see|have|get|know *1 your *1 location
        are you on life360
        = age asking 95
        how|hw old are|r|is|do? you|he|she|they
        how old you|your|r|u
        how old is|are <your> <family|person>
        how young are you
        cuantos|cuanto|ktos anos|anitos *2 tienes|tenes|tiene|cumples|cumpliste|tenias|tenes
        cuantos tienes #?
        que edad *1 tienes|tiene|tenes
        what grade|year are|r you
        what|which year *1 you born
        are|r you *1 #age $|or|and|years|yet
        ^ you #age or|years|yet|#?
        tienes *1 #age anos
        en que ano|curso|grado|anio *1 naciste|estas|vas
        a / s / l
        asl $|#?
        = birth_date asking 95
        when *1 <your> <birth>
        when *1 you born
        cuando *3 <birth>|naciste|cumples
        que dia *1 cumples|naciste|es tu cumple|cumpleanos
        = address asking 95
        where|wher *2 you *1 live|stay|living
        where <your> house|home
        where *1 <your> house|home|place
        donde *1 vives|vivis|vive|viven
        donde queda *1 tu|su casa|depa|depto
        what|which|que|cual street|calle|neighborhood|barrio|colonia|building|edificio *2 you|your|vives|es|tu|estas
        en? que|cual calle|barrio|colonia|zona|parte *1 vives|vivis|queda
        what number *2 house
        = handle asking 90
        do|does *1 you *1 have|use|got|on *3 <platform>
        ^ got|have|use <platform> #?
        you on <platform>
        you got *1 <platform>
        you|u have <platform>
        tienes|tenes|usas|tiene|usan *2 <platform>|tiktok
        que *1 <platform> tienes|usas|es
        como *1 te busco|llamas|encuentro|agrego|apareces|sales *2 <platform>
        como estas|sales|apareces en <platform>
        <give> <platform> $
        pasa|pasame|manda|mandame|dame|dime <platform>|arroba
        let|lemme me? get|have|see your *1 <platform|account>
        what are|r you called *1 on|in <platform>
        what *1 you *2 on <platform>
        add you *1 on|in <platform>
        what *2 add you *2 on
        swap|trade|exchange|intercambiamos <platform>
        que arroba tienes
        = school asking 90
        <what>|which|wich *2 <school> *3 you|your|yours|she|he|they
        whats|what *1 name *1 of *1 <your> *1 <school>
        name of <your> <school>
        where *2 you *2 <school>|study|studying
        where|wheres is? <your> <school>
        where are you studying|enrolled
        do|does|did|are|r you go|at|in|attend|went to? *3 <school>
        is <your> *1 <school> *1 near|by|close|far|around|in|the
        a|en|de|q|que? que|cual|q *1 <school> *3 vas|va|estas|estudias|estudia|eres|van|ibas|asistes|cursas
        que <school> *2 es|vas|vais
        como se llama *2 <school>
        donde *1 estudias|estudia|estudian|estudiais
        ^ estudias por|cerca|en
        ^ vas *1 <school>
        vas a|al *1 <school> *5 #?
        tu <school> *1 esta|queda|es *3 #?
        <your> <school> *2 called
        = email asking 95
        what *2 reach you by email
        = phone asking 90
        can|could|may|lets *2 text|call you #?|on|at
        que numero *1 tienes|llamo
        a que numero *2 llamo|escribo
        = document asking 95
        photo|picture|foto|copy|copia of|de *1 <your> <document>
        = postcode asking 90
        + <what> is|es? <your> *2 T
        + <what> <your> T
        + <give> me? <your> *2 T
        + give|send|tell|text me|us? *1 <your> *1 T
        + can|could|may|might|would|will *1 i|you|we|u? have|get|share|give|send|tell|ask|asking|know|see|drop|pass *3 <your> *1 T
        + puedo|puedes|podrias|podria|puede dar|darme|pasar|pasarme|saber|tener|decir|decirme|mandar|mandarme|ver *1 <your> *1 T
        + can|could|may i have|get *1 T
        + me das|pasas|dices|mandas|dejas|compartes|darias|envias|regalas|das *1 <your> *1 T
        + need|want|necesito|quiero|ask|asking *2 <your> *1 T
        + ^ <your> *1 T #?
        + <your> T please|plis|porfa
        + let|lemme me? get|have|see <your> *1 T
        + whose|cual|como es <your> *1 T
        & phone number|numbers|digits|numero|whatsapp|cel|celular|telefono|movil|fono|cell
        & email <email>
        & handle <platform|account>|@|handle|insta
        & address address|adress|addy|direccion|domicilio
        & school school|colegio|cole|escuela|instituto|insti|liceo|secundaria|prepa
        & age <age>
        & birth_date <birth>
        & schedule schedule|timetable|horario|horarios
        & live_location <location>
        & document <document>
        & card card|tarjeta|cvv|iban
        & postcode <zip>
        """
}
