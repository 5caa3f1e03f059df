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
    static let statements: StaticString = """
        % who i|im|ill|ive|we|hes|shes|he|she|they|theyre|moms|mums|dads|both|everybody|<family>|kids|daughter|son|husband|wife|one|nobody|noone|folks|nobodys|noones|everyones|everyone|uncle|aunt|babysitter|parents|coach|neighbor
        % till till|til|until|untill|from|after|before|between|past|by|at|around|to|for
        % day <weekday>|weekend|weekends|weekdays|night|nights|tomorrow|tonight|everyday|day|week|morning|afternoon
        % day2 <weekday>|tardes|noches|mananas|findes|semana|diario|siempre|fin
        % quien <family>|<person>|nadie|ninera|abue
        = age giving 95
        [ im|iam like|only|just|almost|already|nearly|actually|turning|still|about|barely|literally|also? #age ] $|<afterAge>
        [ i am|was|turned|turn like|only|just|almost|already|nearly|actually|turning|still|about|barely|also? #age ] $|<afterAge>
        [ im|iam about|gonna|going to turn|be #age ] $|<afterAge>
        [ i|ill|will|just|he|she|recently|brother|sister|son|daughter|dad|father|mother|mom turn|turns|turned|turning|be #age ] $|<afterAge>
        [ just|recently|already|finally|officially turned|turning|turn|hit #age ]
        ^ [ turned|turning #age ] $|<afterAge>|<month>|last|on|today|yesterday|tomorrow|tmrw|soon
        ^ [ #age here|aqui|btw ] $|<afterAge>
        ^ [ yo #age ] $|y
        ^ [ officially|finally|technically|almost|nearly|barely #age ] $
        ^ [ #age almost|nearly|soon|turning|going *1 #age ]
        [ im|i|shes|hes *4 still|technically|officially|barely|basically #age ] $
        [ hes|shes|she|he|is only|just|almost|about|barely|already|like|still|nearly #age ] $|<afterAge>
        [ <family|person> is|are|be|will only|just|almost|about|be|turning? #age ] $|<afterAge>
        [ the age of|is? #age ] $
        [ in my|his|her early|mid|late teens|twenties ]
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
        [ tiene|cumple|cumplio #age ] mi|mis|nuestro|nuestra
        [ tiene|tienen|tendra|tenia|tenemos|teniendo *1 #age anos|anitos ]
        [ cumplo|cumpli|cumplire|cumplia|cumplio|cumple|cumplir *1 #age anos|anitos? ] $|<afterAge>|en|hoy|manana
        voy a cumplir #age
        [ <person> de #age anos|anitos ]
        [ soy *2 de #age anos ]
        [ edad es|de|son|tengo? #age ]
        [ mi edad es|son #age ]
        ^ [ #age anos|anitos ] $|<afterAge>
        a los #age anos
        [ ando|estoy|voy en|por los #age ] $|anos
        [ acabo|acaba|termino|esta|estoy|voy|va de|por|a cumplir|cumplirlos *1 #age anos? ]
        [ casi|apenas|recien *1 #age anos|anitos|recien|cumplidos ]
        [ #age recien cumplidos ]
        [ <person> tiene|tenia|cumple *1 #age anos|anitos|meses? ]
        con #age anos $|<afterAge>
        [ im|am|soy in? *1 #age ] y / o
        = birth_date giving 95
        born|dob|nacimiento|naci|nacio|nacida|nacido on|in|el|un|en|is|fue|dia? *1 #date
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
        %who *3 [ leave|leaves|leaving *5 at|around|by|before|after|til|till|until|like|about #time ]
        %who *3 [ leave|leaves|leaving for|to *3 #time ]
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
        [ me at *2 <family|place> till|til|until #time ]
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
        [ first|last|second|third|zero|my period|recess|lunch starts|ends|is at|around? #time ]
        [ <activity>|lunch|recess|break|curfew is|ends|starts at? #time ] for me|us
        %who *4 [ on|every|most|each *1 mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|weekdays|weeknights ]
        %who [ at|in the|my|our|his|her|a *3 every|each|most|on *1 <weekday> ]
        %who *2 [ home|back|out|gone|alone til|till|until|by|before|after|around like|about|around? #time ]
        %who *2 [ usually|always|normally *5 at|until|till|til|around|by|after|before #time ]
        [ every|most|each <weekday> *1 im|i|we *5 ] $
        %who *2 [ have|has|got|do|does *3 <activity> *1 on|every|each? <weekday> ]
        %who *2 [ get|gets|come|comes|arrive|arrives home|back|here *3 #time ]
        %who *2 [ start|starts|finish|finishes|end|ends|leave|leaves *3 at|by|around|after? #time ]
        <your|my>|the|his|her [ bus|practice|class|shift|school|lesson|game|rehearsal|training|club|curfew|tutor comes|ends|starts|finishes|is|leaves *2 at|around|by|til|until #time ]
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
        [ paso|camino|corro|voy|salgo|entreno|ando|vengo|bajo|subo|juego *6 a|sobre|como #time *6 cada|todos|todas|siempre|diario ]
        %quien *1 [ llega|llegan|sale|salen|trabaja|trabajan|entra|viene *3 <weekday> ]
        [ tengo|tenemos|tiene *2 los|cada <weekday> ]
        [ no hay nadie *4 tardes|mananas|noches|<weekday>|hasta ]
        [ cada|todos|todas *1 los|las? *1 <weekday|dayPart>|tardes|noches|mananas *4 paso|camino|corro|voy|salgo|entreno|tengo|estoy|juego *6 ]
        %quien *2 [ no? llega|llegan|vuelve|vuelven|regresa|regresan|sale|salen|termina|terminan *3 hasta|a|sobre|tipo|como|despues #time ]
        <my>|el|la [ clase|entreno|entrenamiento|cole|turno|ensayo|bus|camion|ruta|practica|partido acaba|empieza|termina|sale|pasa|llega *3 a|sobre|como|hasta #time ]
        %quien *3 [ termina|acaba|empieza|tiene *2 <activity> *3 <weekday>|#time ]
        [ salgo|entro|llego|vuelvo|acabo|termino *4 los|el|cada <weekday> ]
        = schedule asking 85
        <what|which>|que|til|until? time|times|day|days|night|nights|evenings|evening|mornings|afternoons|weekends|weeknights|hours do|does|is|are|r|will *2 you|your|they|she|he|<family|person>|bus|shift|kids|coach *4 home|get|gets|out|leave|leaves|leaving|finish|off|sleep|bed|alone|work|works|back|free|practice|walk|wake|come|comes|end|ends|yourself|by|start|starts|gone|have|has|dance|train|training|study|eat|play|swim|arrive|drop|pick|usually
        <what|which> time|day|days|nights *1 school|practice|class|work ends|end|finish|let|over *1 for|out
        <what> time does|do school|class|practice|work end|ends|finish|let|start? *1 out|for you|u
        <what|which> time|days|nights|day is|are *1 your *2 <family|activity>|bus|shift|out
        <what> time|days|nights your|you get|gets|home|off|out|leave|free|finish|alone
        when|wen do|does|did|are|is|r|will|do *2 you|your|<family>|nobody|noone|one|they|everyone *4 home|alone|free|leave|leaves|asleep|sleep|practice|work|works|gone|school
        when|wen do|does|are|is|r|will *2 you|your|<family>|they get|gets|come|comes|usually? *1 home|back|off|out
        when|wen you|your *1 <family>? home|alone|free|off|done|back|out|asleep $|#?|right|from|tonight|tomorrow
        when *1 you *1 have <activity>
        when|wen do|does|did|will|are|is|r *1 you|your|she|he|they|<family|person> *3 walk|walking|run|jog|train|study|swim|babysit|ride|eat|shower|out|home|back|practice|training|finish|start|arrive|usually|normally
        when|wen|whens *1 <your> *1 <activity|family>|shift|bus|curfew|bedtime *3 $|#?
        are|is|r <your|family> *2 <family>? *2 at work|home *2 $|#?|on|at|right|now|tonight|tomorrow
        when is nobody|noone|no|anyone|your *3 home|out|alone
        til|till|until when *2 you|your|<family>
        do|does|are|r *1 <family> *3 work|home|late|out|away|gone|asleep|leave|working
        how long|late *3 you|they|<family>|your *3 alone|work|gone|home|out|free|stay
        you home alone *3 after|till|tonight|tomorrow|<weekday>
        what *1 <your> <schedule>
        how *2 you get|go|walk home
        a? que|cual hora|horas|dias|dia|horario *4 sales|llegas|llegan|quedas|duermes|duerme|duermen|entras|vuelves|vuelven|vuelve|trabaja|trabajan|caminas|cenan|comen|entrenas|tienes|terminas|van|va|estas|sale|salen|llega|acuestas|levantas|tiene|tenes|salis|pasa|esta|terminan|acabas|empiezas|entran|cenas|comes|vas|recogen|regresa|regresan|regresas|paseas|despiertas|vienen|viene
        que hora pasa tu
        que haces|hacen|haceis *2 los|el <weekday>
        que|cual hora|horas *1 empieza|termina|acaba|abre|abren|cierra|entra|sale <your>|su|el|la? <activity|school|family>
        what time $|#?
        cuanto rato|tiempo *3 sola|solo|estas|quedas
        cuando *4 sola|solo|sale|salen|vuelves|trabajas|padres|papas|papis|<family>|sales|llegas|entrenas|entreno|libre|nadie|entrenamiento
        tus|tu|sus|su <family> *2 trabaja|trabajan|llegan|estan|salen|vuelven|llega|sale *3 #?
        te quedas sola|solo
        hasta que hora *1 <family>|estas|trabaja|trabajan|te|tu|puedes
        = present_place giving 85
        im at|in|by *3 <place> $|<function>|<afterAge>|alone|right|by|now
        im|i|we|were *3 [ chilling|chillin|sitting|standing|waiting|hanging|stuck|walking|studying|lying|hiding|bored|alone at|in|by|outside|inside|near|around *3 <place> ]
        ^ [ chilling|chillin|sitting|standing|waiting|hanging|stuck|walking|bored *1 at|in|by|outside|inside|near *3 <place> ]
        ^ [ at|outside|inside the|my|our *1 <place> ] $|now|right|til|till|until|with|alone|by|waiting|and|lol
        we|were [ at|in the|my|our *1 <place> ] $|now|right|til|till|until|with|alone|by|waiting
        ^ home|house alone|solo again|tonight|today|<afterAge>|<until>
        i am at|in|by *3 <place> $|<function>|alone|right|now
        im home|outside $|alone|now|right|by
        home|house alone $|right|now|rn|and|so|but|<until>
        alone|myself at|in *1 home|house|room|casa
        estoy|ando|sigo|toy|estamos|andamos|seguimos|vengo en|por|de|del|al *3 <place>
        estoy|ando|toy sentada|sentado|esperando|esperandote|sola|solo|parada|parado *1 en|fuera|afuera|cerca *4 <place>
        estoy|ando|voy|vengo|toy saliendo|llegando|entrando|yendo|volviendo|camino *1 del|al|a|de|hacia *2 <place>|cole
        llegue|acabo|acabe *2 a *1 <place>
        ^ en *1 <place> ahora|ahorita|sola|solo|esperando
        sola|solo en *1 casa|cuarto|habitacion|casita
        = present_place asking 85
        where|wher are|r you right|now|at|rn|$
        where you at
        where you right now
        are|r you *1 home|alone|house
        ^ you home|alone #?
        is anyone|anybody|somebody|someone *3 home|there|around
        is anyone|anybody|somebody|someone *1 with you
        ^ you *1 home|house alone|solo #?
        whereabouts *1 are|r *1 you
        whereabouts you
        who *2 you with $|right|rn|at|now|there
        donde|dnd estas|andas|esta|andan|estais|seguis
        donde te encuentras
        por|x donde vas|andas|vienes|estas
        en que|q|cual *1 <place>|parte|lado|zona|sitio|lugar *1 estas|andas|estais
        <what|which> *2 <place> *1 are|r you *1 at|in
        where|wher about|abouts? are|r you *1 $|#?|at|now|right
        are|r you *2 at|in *2 <place> #?|right|now|rn
        estas en|sola|solo *3 <place>|#?
        sigues|sigue en *2 <place>
        estas sola|solo|en casa|con
        hay alguien contigo|ahi|en
        = live_location giving 90
        sharing|shared|share|sent|sending|dropped|dropping|ill|i *3 my *2 location|pin|loc|ubicacion
        heres|here my *2 location|loc|pin
        comparto|mando|paso|envio|comparti|mande|pase mi *1 ubicacion|ubi|localizacion
        mi ubicacion en tiempo|vivo
        ahi|alla|aqui va|tienes|esta|te|mando *2 mi <location>
        check|see|open|look *2 my *1 <location>
        = live_location asking 90
        send|share|drop|turn *3 <location>
        turn|put|switch *3 snap|snapchat map|maps
        activa|comparte|prende *4 <location>
        comparte|comparteme|compartime|manda|mandame|pasa|pasame|activa|envia|enviame *2 ubicacion|ubi|localizacion
        can|could *1 see|have|get|know *1 your *1 location
        are you on life360
        """
}
