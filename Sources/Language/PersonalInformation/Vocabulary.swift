/// Kinds of words that the grammars of personal information speak of.
struct WordClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    static let what = WordClass(rawValue: 1 << 0)
    static let your = WordClass(rawValue: 1 << 1)
    static let my = WordClass(rawValue: 1 << 2)
    static let give = WordClass(rawValue: 1 << 3)
    static let phone = WordClass(rawValue: 1 << 4)
    static let phoneContext = WordClass(rawValue: 1 << 5)
    static let email = WordClass(rawValue: 1 << 6)
    static let platform = WordClass(rawValue: 1 << 7)
    static let account = WordClass(rawValue: 1 << 8)
    static let address = WordClass(rawValue: 1 << 9)
    static let school = WordClass(rawValue: 1 << 10)
    static let age = WordClass(rawValue: 1 << 11)
    static let birth = WordClass(rawValue: 1 << 12)
    static let schedule = WordClass(rawValue: 1 << 13)
    static let location = WordClass(rawValue: 1 << 14)
    static let document = WordClass(rawValue: 1 << 15)
    static let card = WordClass(rawValue: 1 << 16)
    static let streetBefore = WordClass(rawValue: 1 << 17)
    static let streetAfter = WordClass(rawValue: 1 << 18)
    static let unit = WordClass(rawValue: 1 << 19)
    static let month = WordClass(rawValue: 1 << 20)
    static let weekday = WordClass(rawValue: 1 << 21)
    static let linking = WordClass(rawValue: 1 << 22)
    static let notAge = WordClass(rawValue: 1 << 23)
    static let notPhone = WordClass(rawValue: 1 << 24)
    static let family = WordClass(rawValue: 1 << 25)
    static let place = WordClass(rawValue: 1 << 26)
    static let follow = WordClass(rawValue: 1 << 27)
    static let provider = WordClass(rawValue: 1 << 28)
    static let addressCue = WordClass(rawValue: 1 << 29)
    static let schoolCue = WordClass(rawValue: 1 << 30)
    static let schoolTail = WordClass(rawValue: 1 << 31)
    static let schoolHead = WordClass(rawValue: 1 << 32)
    static let dayPart = WordClass(rawValue: 1 << 33)
    static let clock = WordClass(rawValue: 1 << 34)
    static let country = WordClass(rawValue: 1 << 35)
    static let function = WordClass(rawValue: 1 << 36)
    static let until = WordClass(rawValue: 1 << 37)
    static let activity = WordClass(rawValue: 1 << 38)
    static let me = WordClass(rawValue: 1 << 39)
    static let zip = WordClass(rawValue: 1 << 40)
    static let afterAge = WordClass(rawValue: 1 << 41)
    static let notHandle = WordClass(rawValue: 1 << 42)
    static let notSchoolName = WordClass(rawValue: 1 << 43)
    static let person = WordClass(rawValue: 1 << 44)
    static let state = WordClass(rawValue: 1 << 45)
    static let dayPlan = WordClass(rawValue: 1 << 46)
    static let question = WordClass(rawValue: 1 << 47)
    /// Kinds of streets, of the list of the United States Postal Service (Publication 28), that mostly mean other
    /// things.
    static let streetRare = WordClass(rawValue: 1 << 48)
    // What the readings of whole sentences look for.
    static let routine = WordClass(rawValue: 1 << 49)
    static let own = WordClass(rawValue: 1 << 50)
    static let oneOff = WordClass(rawValue: 1 << 51)
    static let subject = WordClass(rawValue: 1 << 52)
    static let habit = WordClass(rawValue: 1 << 53)
    static let event = WordClass(rawValue: 1 << 54)
    static let asks = WordClass(rawValue: 1 << 55)
    static let addressed = WordClass(rawValue: 1 << 56)
}

/// The words of the grammars, folded, and the numbers that are written as words.
enum Vocabulary {
    /// A line a class, in the order of ``WordClass``.
    static let classes: StaticString = """
        what: what whats wat wats which cual cuales que quel
        your: your ur yours tu tus su vuestro vuestra yer ya
        my: my mine mi mis our nuestro nuestra mys
        give: give gimme send share tell drop pass show dame pasame mandame enviame dime comparteme compartime \
        comparte manda pasa envia dejame deja damelo pasamelo mandamela text type post dm whats write \
        escribeme escribe decime pasas mandas das dices dejas compartes envias
        phone: phone cell cellphone mobile number numbers telephone digits whatsapp celular cel movil telefono \
        numero fono wasap wpp tlf tel whats num fon
        phoneContext: phone cell cellphone mobile number numbers telephone digits whatsapp celular cel movil \
        telefono numero fono tlf tel fax desk office call calling called calls text texting txt txts sms reach \
        ring dial message messages contact answering landline llama llamame llamar llamen marca marcame \
        escribeme whatsappeame hotline ext extension wa signal viber mensajeame textea cells mob ph \
        num line pager contactame comunicarse comunicate imessage facetime mandame agregame apunta anota \
        number's
        email: email mail gmail correo mails emails hotmail outlook yahoo mailbox electronico
        platform: snaps instas discords igs tiktoks roblx sc ps5 ps4 playstation instagram insta ig snapchat snap snaps discord telegram tiktok tt twitter twt facebook fb \
        kik roblox twitch youtube steam psn xbox gamertag epic fortnite minecraft whatsapp wattpad tumblr \
        reddit bereal vsco pinterest threads bluesky skype wechat messenger tele yt spotify \
        soundcloud valorant brawl switch nintendo playstation tik finsta spam yubo wizz hoop omegle mastodon bigo likee garena freefire clash duolingo vk riot imvu
        account: username user handle account profile nick nickname gamertag usuario cuenta perfil tag id acc \
        acct login arroba page nombre canal channel main alt
        address: address adress addy adres direccion domicilio house home calle street
        school: school schools skool skl highschool college escuela cole colegio instituto insti liceo secundaria \
        prepa preparatoria uni universidad academy academia kinder primaria sch facultad secu bachillerato \
        bachi
        age: age edad ages
        birth: birthday bday birthdate dob cumple cumpleanos nacimiento
        schedule: schedule timetable horario horarios routine rutina shifts
        location: location ubicacion ubi pin gps loc whereabouts localizacion
        document: dl visa rfc pasaportes curp rfc dnis licenses social ssn passport pasaporte dni nie nif curp license licence licencia cedula rut ine cpf security identificacion documento
        card: card tarjeta cc visa mastercard debit credit cvv iban
        streetBefore: calle c avenida avda avd av ave paseo plaza plza pza camino carretera ctra ronda \
        travesia pasaje pje psje callejon carrera cra kra cr cll cl diagonal dg transversal tv calzada bulevar \
        blvd boulevard privada cerrada prolongacion acceso quai impasse allee montee chemin cours sentier vicolo largo borgo contrada strada \
        piazzale travessa praca estrada quadra fazenda arroyo namesti trida osiedle rynek platz plac ulice bulevardul calea soseaua setor sitio viela route ruta jiron jr glorieta rambla urbanizacion urb andador circuito \
        alameda cuesta costanilla rua r rue avenue viale piazza corso ul ulica al aleja rotonda autopista
        streetAfter: street st ave avenue av road rd lane ln drive dr court ct place pl way terrace ter circle \
        cir parkway pkwy highway hwy boulevard blvd crescent cres square sq close grove mews gardens gdns \
        trail trl row alley loop plaza turnpike path bypass bend heights hts cove point pike pass run walk \
        view hill rise meadows crossing ridge green parade strasse str gade gate vej weg straat laan plein
        unit: apt apartment suite ste flat unit apto apartamento depto dpto departamento piso int interior \
        oficina puerta bloque portal box
        month: january february march april may june july august september october november december jan feb \
        mar apr jun jul aug sept sep oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre \
        setiembre octubre noviembre diciembre
        weekday: monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays \
        thursdays fridays saturdays sundays mon tue tues wed weds thu thur thurs fri sat sun lunes martes \
        miercoles jueves viernes sabado domingo sabados domingos weekdays weekends weeknights
        linking: is its it es as como was be sera esta being q
        notAge: minutes minute mins min hours hour hrs hr h seconds secs sec days day weeks week wks months \
        month blocks block miles mile mi km kms m meters metres feet foot ft inches inch in percent percentage \
        pct lbs lb pounds kg kilos kilo dollars bucks euros pesos points point pts times people levels lvl \
        level pages page chapters chapter episodes steps minutos minuto segundos horas hora dias dia semanas \
        semana meses metros cuadras calles por veces puntos x k st nd rd th of out off down up percent away \
        minutes late into degrees grados to am pm o oclock cm mm gb mb ish votes wins kills followers \
        seguidores likes hermanos hermanas perros gatos primos hijos amigos clases examenes euros dolares \
        mensajes llamadas monedas vidas partidas libros faltas asignaturas materias puntos goles cosas tareas \
        mascotas fotos videos juegos camisetas pares centimos pavos
        notPhone: order ticket invoice tracking isbn serial ref reference pedido factura population version \
        model codigo case account cuenta euros dollars usd eur pesos miles km views likes followers seed port \
        pid bug page line lines id score year population error build kernel ip hash sku upc
        family: hermanita hermanito hermanitos primita primito vieja viejo suegra primo prima primos primas cousin cousins uncle aunty gramps papas papis papitos mamas abuelita abuelito tios ninera gemelos mom mum dad mommy mummy daddy mother father parents folks mama papa mami papi madre padre \
        padres stepdad stepmom grandma grandpa gran nan nana abuela abuelo abuelos brother sister sis bro \
        hermano hermana aunt uncle tia tio babysitter sitter nanny roommate stepmother stepfather viejos jefes \
        rents jefa jefe
        place: biblio poli polideportivo cafete laboratorio restroom locker campus rink casita edificio salon aula pista vestuario aeropuerto comercial super supermercado banca ferry cafeteria restaurant restaurante stadium arena stop zoo museum museo diner store garage basement library backyard parking metro estadio hospital iglesia abue abuela home house school park mall library gym pool beach work church station cafe mcdonalds starbucks \
        bus train airport hotel hospital room bedroom bathroom kitchen practice class casa escuela cole \
        colegio parque centro biblioteca gimnasio piscina playa cancha estacion plaza insti instituto \
        habitacion cuarto trabajo clase liceo alberca cine tienda cinema movies store court field skatepark \
        arcade downtown playground bench corner stop grandmas grandpas dads moms friends
        follow: add follow find search dm pm message hmu msg agregame agrega sigueme sigue seguime buscame \
        busca anademe anade anadidme agregenme agreguenme encuentrame agregenme siganme sigan mp ad hit reach buscadme seguidme mandame look \
        invite escribeme hablame talk chat text agregarme seguirme buscarme inbox etiquetame write contact
        provider: gmail hotmail yahoo outlook icloud proton protonmail aol live msn example ymail mail gmx
        addressCue: live lives living lived taxi stop validate billing address addy located stay staying vivo vive vivimos viven direccion \
        domicilio moved move office offices house deliver delivery ship shipped send meet restaurant store \
        home return corner esquina drops enter arrived arrive queda mandalo enviar envia entrega ubicado \
        ubicada casa located party come headed address's pick place enviamelo residing resides resido reside \
        llegas ven venid vengan street apartment depto
        schoolCue: transferring moving accepted entre entro entramos entrar entraron sali salio salgo salir cambiar cambiaron cambie cambio cambian cambiamos expulsaron meti metieron inscribi inscribieron inscribio gradue graduo acabo acabe termine matricularon matricule quede admitieron aceptaron iba iban go goes going went attend attends attending attended study studies studying start starting \
        transfer transferred enrolled graduated student junior senior freshman sophomore teach voy va vas \
        vamos van estudio estudia estudias estudiamos asisto asiste cursando curso inscrita inscrito alumna \
        alumno grade grader graduate switching switched graduating matriculado matriculada estudie estudiando \
        class my our mi mis nuestro nuestra teaches changed at en
        schoolTail: tech school academy elementary middle high secondary primary prep preparatory university \
        college institute hs ms grammar montessori charter magnet catholic christian polytechnic jhs
        schoolHead: colegio cole escuela instituto insti ies ceip liceo secundaria secu prepa preparatoria primaria telesecundaria cetis cbtis conalep cobach academia universidad uni facultad bachillerato gimnasio \
        unidad institucion cbta cecyt cch politecnica tecnica epo politecnico jardin kinder ceipso cpr cp
        dayPart: morning afternoon evening night noon midnight midday tonight lunch lunchtime mediodia \
        medianoche tarde noche manana madrugada dinner dinnertime
        clock: am pm oclock ish h hrs hs hours sharp
        country: spain mexico argentina colombia chile peru usa uk england scotland wales ireland france \
        germany italy portugal brazil canada australia austria switzerland sweden norway denmark finland \
        iceland poland hungary slovenia czech republic slovakia croatia estonia latvia lithuania greece cyprus \
        uruguay paraguay bolivia ecuador venezuela greenland belgium netherlands south africa new zealand \
        united kingdom states espana japan tunisia russia
        function: the a an of to in on at and or but is are was were be been am im i you he she we they it \
        this that these those for with from by as so if then than not no yes do does did have has had will \
        would can could my your his her our their me him us them what who when where why how el la los las un \
        una y o pero que en con por para del al se su mi tu es son fue lo le les nos me te si no ya muy mas \
        este esta esto esa ese eso
        until: till til until untill by before after around about at from since between past hasta sobre antes \
        despues desde entre como las la tipo
        activity: practice practise training lessons lesson class classes rehearsal band choir soccer football \
        basketball swimming swim dance ballet gym karate judo taekwondo piano violin guitar tennis volleyball \
        track tutoring club shift work detention church therapy entreno entrenamiento clase clases ensayo \
        futbol natacion baile gimnasia baloncesto basket voley catequesis ingles academia taller tutoria \
        robotica patinaje padel danza teatro coro musica practica refuerzo chess debate drama cheer gymnastics \
        hockey lacrosse baseball softball wrestling scouts youth group cheerleading skating boxing fencing \
        orchestra drumline
        me: me i im ive my mine us we mi yo conmigo
        zip: zip zipcode postcode postal cp zipcodes
        afterAge: yesterday today tomorrow last ayer manana la el este esta este hace here hru hoy ayer and but so lol lmao btw yo years year yrs yr y m f male female turning going in from too now \
        u you wbu hbu what how n already almost yet haha hahaha tho though because rn this next actually girl \
        boy im i still and years-old old live like love hate go my we with not just anyways anyway ok okay hbu \
        whats hello hi hey pero tu vos jaja jajaja casi tambien soy recien cumplidos y anos anitos vivo voy ya \
        estoy porque aunque cumplo me solo apenas digo nada osea eres cuantos when since bc who your are ur is \
        she he they lmfao smh wait tbh fr ngl please pls idk single looking whats if same thats it the
        notHandle: private down broken dead back up working acting blowing banned hacked public better weird \
        full empty gone new old not so too really very now still just getting the a an my your same different \
        on in at for with because bc and but or if when is was are cute good bad great trash boring fun \
        addictive slow lagging crashing glitching deleted locked open closed like only one called free here \
        there please pls lol lmao me you him her them us it this that what who why how no yes nope yeah ok \
        okay privado privada publico publica lento caido mejor peor muy mas nuevo nueva viejo bloqueado \
        hackeado no si ya aqui alli tu ella el que para por con pero porque cuando abierto cerrado igual mismo \
        misma otro otra mio verified popular dry dumb annoying overrated cool awesome crazy everything all \
        so-so lit fire
        notSchoolName: entered into really much after stadium before in at to from the a an my our your his her their this that every old new \
        high middle elementary public private summer sunday night whole home boarding art law medical med \
        driving same different first next last back about for of and or but is was has good bad great best \
        worst local another any some no not all i we you they he she it when while during until since near by \
        with like love hate go goes going went start starts started finish finished leave skip ditch miss \
        hated loved graduate graduated junior senior freshman online virtual primary secondary community \
        nursing flight cooking dance beauty business grad trade vocational military catholic regular normal \
        preschool pre nursery big small huge tiny rival other whole year day today tomorrow yesterday tonight \
        morning monday friday entire yay ugh omg lol hey so too very just only even then than though because \
        if what which how why who
        person: boy girl girls boys kid kids son daughter brother sister nino nina ninos hijo hija chico chica \
        female male man woman child children student
        state: al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny \
        nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc
        dayPlan: today tomorrow tonight everyday daily weekdays weekends hoy manana diario siempre usually \
        always normally
        question: do does did can could would will are is puedes podrias quieres
        streetRare: bridge brook brooks burg burgs camp canyon cape causeway center centers cliff cliffs club common \
        corner corners course courts coves creek crest crossroad curve dale dam divide drives estate estates \
        expressway extension extensions fall falls ferry field fields flat flats ford fords forest forge forges fork \
        forks fort freeway garden gateway glen glens greens groves harbor harbors haven hills hollow inlet island \
        islands isle junction key keys knoll knolls lake lakes land landing light lights loaf lock locks lodge mall \
        manor manors meadow mill mills mission motorway mount mountain mountains neck orchard oval overpass park parks \
        parkways passage pine pines plain plains points port ports prairie prairies radial ramp ranch rapid rapids rest \
        ridges river roads route rue shoal shoals shore shores skyway spring springs spur spurs squares station \
        stravenue stream streets summit throughway trace track trafficway tunnel underpass union unions valley valleys \
        viaduct views village villages ville vista walks wall ways well wells
        routine: home bus alone bed bedtime sleep asleep walk bike curfew lunch recess period break babysit shower \
        homework picked dropped picks drops sola solo dormir duermo acuesto levanto comedor recreo recoge recogen \
        deja saco turno misa cena ceno comemos gymnastics rehearsals shifts wakes dinner queda quedan
        own: i ill ive estoy voy salgo tengo llego entro me vuelvo suelo quedo salimos tenemos vamos entreno \
        trabajo we im
        oneOff: was were went did had came left finished started ended yesterday ayer anoche last fui fue estuve \
        llegue sali tuve lets meet see movie film concert flight party wedding exam test quiz store shop museum \
        nos quedamos vemos examen peli concierto partido boda avion vuelo fiesta tienda episode show season \
        christmas can shall departs lands opens closes abre cierra sounds believe navidad hate love odio gusta lol \
        would could should if si want wanted quiero queria ago hace call text llamame score year years anos \
        minutes miles took got saw knew said told been eran era iba estaba habia tenia game team won play plays \
        played
        subject: you she he her his they te se le usted duermes llegas sales trabajas vuelves entras terminas \
        estas vas cenas comes tienes acabas quedas haces
        habit: home alone bed sleep asleep bus walk free hours leave leaves off out back crash wake usual usually \
        late shift yourself himself herself duermes duerme llegas llega llegan sales sale salen vuelves vuelve \
        recoge recogen entras terminas sola solo acuestas levantas quedas haces lunch dinner finish
        event: movie film game party concert flight meet want lets we us come coming call born birthday did was \
        were store shop weather match episode quieres quedamos vemos peli partido tienda cumpleanos cumples \
        naciste vienes play team homework supplies closed cancelled tomorrow like hate gusta think my mi favorite \
        favourite favorito favorita subject teacher
        asks: which where how can could wanna lets need want name swap trade donde como puedes podrias quiero \
        intercambiamos
        addressed: you u usted ustedes vos te tienes tenes tiene usas puedes podrias pasas juegas dame dime got \
        wanna estas usais teneis
        """

    /// A line a number.
    static let numbers: StaticString = """
        0 zero oh cero o
        1 one uno un una
        2 two dos
        3 three tres
        4 four cuatro
        5 five cinco
        6 six seis
        7 seven siete
        8 eight ocho
        9 nine nueve
        10 ten diez
        11 eleven once
        12 twelve doce
        13 thirteen trece
        14 fourteen catorce
        15 fifteen quince
        16 sixteen dieciseis
        17 seventeen diecisiete
        18 eighteen dieciocho
        19 nineteen diecinueve
        20 twenty veinte
        21 veintiuno
        22 veintidos
        23 veintitres
        24 veinticuatro
        25 veinticinco
        26 veintiseis
        27 veintisiete
        28 veintiocho
        29 veintinueve
        30 thirty treinta
        40 forty cuarenta
        50 fifty cincuenta
        60 sixty sesenta
        70 seventy setenta
        80 eighty ochenta
        90 ninety noventa
        """
}
