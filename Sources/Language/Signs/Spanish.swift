extension SignLanguage {
    /// Spanish of Spain and of Latin America. Not yet read by a native speaker.
    static let spanish = SignLanguage(
        code: "es",
        concepts: spanishConcepts,
        signs: spanishContact + spanishPressure + spanishThreats + spanishAdverts,
        settings: spanishSettings)

    /// Words by concept, folded: no accents, n for ñ.
    private static let spanishConcepts: StaticString = """
        Q: que q k ke
        NO: no nunca jamas ni
        NEGATION: no nunca jamas ni sin nadie tampoco
        TU: tu tus su sus vuestro vuestra
        TI: ti vos usted tu
        NUESTRO: nuestro nuestra nuestros nuestras este esta esto estos estas los las lo la el
        CURRENCY: euros euro eur dolares dolar pesos peso usd usdt soles plata mangos varos pavos libras lucas
        TIMEUNIT: minutos minuto min mins hora horas segundos segundo seg h
        NUMBERWORD: dos tres cuatro cinco seis siete veinte treinta cien cientos ciento mil diez cincuenta doscientos
        NUMBERWORD: quinientos
        AGEWORD: ocho nueve once doce trece catorce quince dieciseis diecisiete
        ASKING: cuanto cuantos cuantas cual cuales donde adonde cuando quien quienes como puedes podes puede podemos
        ASKING: podria tienes tenes estas hay vas quieres queres alguien ya me
        TENER: tienes tenes tiene tengas
        MADRE: mama madre mami vieja jefa
        PADRE: papa padre papi viejo jefe
        PADRES: MADRE PADRE padres papas viejos papis jefes tutor tutores padrastro madrastra
        PARIENTE: PADRES familia hermano hermana hermanos abuela abuelo abuelos tia tio tios abuelita
        ADULTO: PARIENTE profesor profesora maestro maestra profe profes adulto adultos policia orientadora
        AMIGOS: amigos amigas amiga amigo companeros companeras
        NADIE: nadie ninguno ninguna alguien persona nadien
        TODOS: todos todas toda todo todo_el_mundo contactos amigos seguidores familia escuela colegio instituto clase
        TODOS: PADRES internet redes mundo insta instagram facebook
        DECIR: digas decir diga dices decirle decirles cuentes contar contarle contarles cuenta contaras contarlo cuentas
        DECIR: diras menciones mencionar hables hablar muestres mostrar ensenes ensenar comentes comentar informe
        DECIR: informar avises avisar reveles diga contara digan cuenten contes chives sapees
        SABER: sepa sepan saber enterarse entere enteren enterar vea vean ver descubra descubran encuentre encuentren
        SABER: oiga lea lean
        VER: ve ven ver revisa revisan revisar lee leen leer mira miran mirar vigila vigilan controla controlan checa
        VER: checan chequea checar espia
        APARATO: movil celular cel telefono tablet tableta computadora ordenador compu pc portatil iphone cuenta
        MENSAJES: mensajes mensaje chat chats conversacion conversaciones conversa historial charla charlas mensajitos
        MENSAJES: wasaps wasap whatsapps texto textos dms msjs msj
        BORRAR: borra borrar borra borres borraste borrarlo borralo borrala borralos elimina eliminar elimine elimina
        BORRAR: eliminaste eliminalo eliminalos limpia limpiar vacia vaciar borras borrame quita borre
        ESCONDER: esconde esconder oculta ocultar escondelo ocultalo
        FOTO: foto fotos fotito fotitos fotografia fotografias selfie selfies imagen imagenes video videos vid pic pics
        FOTO: videito
        MANDAR: manda mandar mandame mandas mandarme mandes envia enviar enviame envias enviarme pasa pasame pasas pasar
        MANDAR: pasarme comparte compartir compartime comparteme manda mandamela mandarias enviarias pasate sube dame
        MANDAR: regalame mandaras mandarla envies
        QUIERO: quiero quisiera querria necesito gustaria encantaria agradeceria deseo
        CAM: camara cam camarita webcam
        SOLO: solo sola solito solita solos a_solas sin_nadie
        APP: snap snapchat discord whatsapp wasap guasap whats wpp wsp telegram tele signal insta instagram ig kik skype
        APP: messenger facebook face facetime tiktok zoom viber
        DARFUT: doy dare compro comprare consigo conseguire mando mandare envio enviare regalo regalare pago pagare
        DARFUT: hago hare obsequio recargo recargare deposito transfiero suelto comprarte regalarte darte mandarte
        DARFUT: enviarte conseguirte pagarte hacerte obsequiarle comprarle
        DARFUT: regale
        REGALO: regalo regalos regalito dinero plata celular movil telefono ropa zapatos tarjeta tarjetas robux pavos
        REGALO: monedas diamantes skin skins pases consola euros dolares algo_bonito algo_lindo detalle joyas collar
        REGALO: zapatillas tenis maquillaje sorpresa tarjeta_de_regalo saldo credito gemas iphone vbucks
        MONEDAJUEGO: robux pavos monedas diamantes skins gemas vbucks saldo
        PUBLICAR: subo subir subire publico publicar publicare mando mandar mandare envio enviare enviar comparto
        PUBLICAR: compartire compartir difundo difundir muestro mostrare filtro filtrare ensenar enseno paso muestrar
        PUBLICAR: voy_a_mandar voy_a_subir voy_a_publicar voy_a_enviar
        MATERIAL: FOTO capturas captura grabaciones grabacion pruebas conversaciones todo chats pantallazos
        ARRUINAR: arruinar arruino destruir destruyo joder_ hundir matar lastimar arruinare acabar
        PAGOAPP: bizum paypal mercadopago mercado_pago oxxo western_union venmo cashapp zelle yape nequi bitcoin cripto
        PAGOAPP: criptomoneda criptomonedas transferencia usdt deposito
        TARJETA: tarjeta tarjetas tarjeta_de_regalo tarjetas_de_regalo steam itunes google_play giftcard gift_card
        LIVE: live directo vivo en_vivo transmision transmisiones stream camara cam sesiones sesion show
        REGALOLIVE: diamantes rosas monedas regalos leon galaxia propina propinas galaxias dolares euros
        COLEGIO: colegio cole escuela instituto insti secundaria prepa liceo clase clases entrenar entrenamiento insti
        COLEGIO: academia gimnasio cancha uni
        ETAPA: secundaria primaria prepa preparatoria eso bachillerato liceo
        ZONA: zona barrio ciudad colonia calle pueblo parte pais direccion municipio
        SUCARA: carita cara cuerpo cuarto habitacion ropa outfit sonrisa pelo cama uniforme traje
        JOVENES: ninas ninos chicos chicas jovenes otras otros gente chavas chavos pibas pibes
        MADURO: madura maduro grande inteligente adulta mayor lista desarrollada alta despierta
        YA: ya ahora ahorita mismo hoy rapido pronto
        PORFA: porfa porfavor por_favor porfis please pls plis
        BRAND: amazon google apple netflix disney tiktok microsoft facebook meta instagram walmart nike ikea samsung
        BRAND: youtube spotify zara shein temu mercado_libre coca_cola inditex
        GRADO: sexto septimo octavo noveno quinto secundaria primaria prepa eso primero segundo tercero cuarto
        HABLAR: hablamos escribimos dijimos charlamos hicimos mandamos hablado escribi dije conversamos platicamos
        CONMIGO: conmigo a_mi mi me
        """
}
