extension Phrases {
    /// How all of it is asked for; read after ``statements``, whose named choices hold here too.
    static let questions: StaticString = """
        = age asking 95
        how|hw old are|r|is|do? you|he|she|they
        how old you|your|r|u
        how old is|are <your> <family|person>
        how young are you
        how old $|#?|<afterAge>
        ^ you like|about|around|maybe? #age or|to? #age #?
        are|r|is you|he|she *3 over|under|least|older|younger *1 than? #age
        are|r you *2 minor|underage|adult|legal|teenager|teen $|#?|or|yet
        eres|es|sos|seas *1 mayor|menor de|que? edad|#age|#?
        <what|which> *1 <age> *3 are|is|r|was|does? *1 <your>|you|he|she
        <your> *2 <person|family> *1 <age> *4 #?
        tienes|tenes *1 #age ya|o|#?
        ya cumpliste *3 #age|#?
        cuantos|cuanto|ktos anos|anitos *2 tienes|tenes|tiene|cumples|cumpliste|tenias|tenes
        cuantos tienes #?
        cuantos|cuantas|ktos anos|anitos *2 cumpliste|cumples|tenias|tiene|tienen|has|ha
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
        when|whens *1 <your> *1 <birth>
        what|which|wat day|date|month|year *2 you *1 born
        what|whats|which *2 <your> *1 <birth>
        when|whens *2 you|he|she|they *2 born
        when|whens *3 <birth>
        when *1 you born
        cuando *3 <birth>|naciste|cumples
        que|q|k|cual dia|fecha|mes *2 cumples|naciste|nacio|cumple|cumpleanos
        <your> <birth> *2 cuando
        cuando|cuand es|fue? *1 <your> *1 <birth>
        cuando cumplis|cumple|cumples|naciste|nacio
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
        can|could|may|should|lets i|we *1 add|follow|find|dm|message|talk *4 <platform>|elsewhere
        con|bajo que|cual|q nombre|usuario|nick|arroba *3 <platform>|juegas|usas
        que|cual|q nombre|usuario|nick *1 usas|tienes|pones *3
        <what|which> *1 name|username|handle|tag|account|user|nick *1 do|are|is|r *1 you
        type|write|tell|give *1 <your> *1 <platform|account>
        drop|send|give|share|leave|pon|pasa|deja|suelta the|your|tu|el @|arroba|user|username|nick
        con que cuenta|perfil *1 entras|juegas|sales|estas
        what|who *3 add you *2 on|as|under
        swap|trade|exchange|intercambiamos <platform>
        que arroba tienes
        = school asking 90
        <what>|which|wich *2 <school> *3 you|your|yours|she|he|they
        whats|what *1 name *1 of *1 <your> *1 <school>
        name of <your> <school>
        en? que|cual|q centro|sitio|lugar *1 estudia|estudias|estudian
        <give> *2 <your> <school>
        which|wich <school> is|was|do|did *3 #?|$|then
        where does|do|did|is|are *1 <your> *1 <family|person> *2 go|attend|study|studies|enrolled *1 to? <school>
        you|r go|attend *2 <school> *3 here|round|around|near|nearby|close
        are|r we *2 same <school>
        <your> *1 <school> *2 name|called
        where *2 you *2 <school>|study|studying
        where|wheres is? <your> <school>
        where are you studying|enrolled
        do|does|did|are|r you go|at|in|attend|went to? *3 <school>
        is <your> *1 <school> *1 near|by|close|far|around|in|the
        a|en|de|q|que? que|cual|q *1 <school> *3 vas|va|estas|estudias|estudia|eres|van|ibas|asistes|asiste|asisten|acude|cursas|cursa|llevas|llevan|esta|perteneces|estabas|estabais|estudiabas
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
        <what> *3 number|numbers *3 text|reach|call *1 you
        a que numero *2 llamo|escribo
        = document asking 95
        photo|picture|pic|pics|scan|foto|copy|copia|imagen of|de *1 <your> *1 <document>|id|ids|ine
        <give> *3 <your> *1 <document>
        = postcode asking 90
        + <what> is|es? <your> *2 T
        + <what> <your> T
        + <give> me? <your> *2 T
        + give|send|tell|text me|us? *1 <your> *1 T
        + can|could|may|might|would|will *1 i|you|we|u? have|get|share|give|send|tell|ask|asking|know|see|drop|pass *3 <your> *1 T
        + puedo|puedes|podrias|podria|puede dar|darme|pasar|pasarme|saber|tener|decir|decirme|mandar|mandarme|ver *1 <your> *1 T
        + can|could|may|might i|we have|get|take|ask *3 T
        + me? podria|puede|podrias|puedes|podras|pudiera *1 facilitar|facilitarme|facilita|dar|darme|decir|decirme|indicar|indicarme|proporcionar|proporcionarme|compartir|pasar|pasarme|enviar|enviarme|mandar *1 <your>|un|el|la *2 T
        + dame|pasame|mandame|dejame|enviame|dime|damelo un|el|la? T
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
