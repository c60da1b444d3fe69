"""What tells languages of one script apart: the words that every text has, and the letters of each alphabet.

Words are lower case and NFC; one that ends in an apostrophe is followed by its noun ("l'eau"). A word that several
languages have stands with each of them: it speaks for none of these, but against all others.
"""

LATIN = {
    "af": "die van en het nie in is wat aan hy vir met om word dat sy ek was daar deur ook na wees sal hulle maar"
    " uit dit kan op as by ons baie jy haar hierdie",
    "ca": "el la els les de del dels i que en un una per amb no és al als va ha com més seva seu aquest aquesta"
    " però són també han l' d' ser què ja pel entre s' n' molt quan tot fer ho hi",
    "cs": "a v na se je že s z do o i k za to ve by jako si po pro jsou byl ale od tak které který jeho jsem co"
    " nebo až bylo být podle také už mezi při která není roku byla ze jen",
    "cy": "y yr a yn i o ar mae ei am wedi fod gan bod eu oedd hyn ond fel nid ac at roedd dim yw hwn cael hefyd"
    " gyda sydd un mewn",
    "da": "og i at det er en til af på som for med den de der ikke et har fra var han om kan vil men sig hun efter"
    " blev også skal nu over når havde blive mere eller ud jeg meget hvor hans siger hvad være nogle",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus"
    " er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber"
    " vor zur bis mehr durch man sein wurde wir ich sei habe unter kann gegen vom schon wenn seine ihre seit"
    " jahr jahren dieser ihr mir mich was diese keine uns wo beim hatte will soll",
    "en": "the of and to in a is that for it as was with be by on not he his but at are this have from or had an"
    " they which one you were all her she there would their we him been has when who will no more if out so"
    " said what up its about than into them can only other after time could some then do any may these two"
    " first my now like over our me i between new also because should did how where your through very just"
    " don' it' i' didn' before while",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si"
    " sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi"
    " porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese"
    " ahora cada vida otro después te otros aunque esa eso hace otra según dijo durante estaba",
    "et": "ja on ei et see ta oli kui ka oma mis ning aga siis seda mida ma kes või nii selle pole veel kuid välja"
    " üle aasta olid juba ole sest kas tema väga mul minu",
    "eu": "eta da ez du bat zen ere dute dira zuen egin izan baina hau dela baino duen behar beste bere ziren oso"
    " edo hori dituzte ditu arte",
    "fi": "ja on ei se hän että oli ovat mutta myös kuin ole joka hänen sen kun olla nyt ne niin vain mukaan jo"
    " sekä tai jos mitä minä olen sitä ollut tämä siitä kanssa jälkeen vielä vuoden vuonna jotka",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec l' d'"
    " qu' n' s' c' j' on aux mais ou ses son cette été comme ont nous sa leur elle était vous deux même ces"
    " être ans après tout très fait y entre sans bien aussi peut si leurs dont où avait je encore donc lui"
    " alors avant depuis faire ils selon contre m' t' lors afin moins tous",
    "ga": "an na agus ar a i go is le ag sé bhí do tá leis sí ach atá as nach mar seo sin de faoi aige chun ó"
    " bheith gur siad níos bhfuil",
    "gl": "de a o que e do da en os as un unha non para con se por no na dos máis ao polo pola foi nun nunha dun"
    " dunha súa seu como tamén é ser era pero coa co moi ata está sobre galicia hai ten entre son ou",
    "hr": "je i u se na da za su od s a o koji će ne što to kako iz koja bi ili kao koje samo po nije sve do nakon"
    " biti godine više ali te već bio bila prema bez jer kod može sam tako još ima smo ako ovo",
    "hu": "a az és hogy nem is egy van volt csak de már ez meg azt mint ha még el kell ki ezt sem lehet után"
    " szerint vagy majd lesz nagyon amely ami most úgy így minden olyan között voltak azonban pedig én mert",
    "id": "yang dan di ini itu dengan untuk dari tidak dalam pada akan adalah ke juga oleh bahwa telah mereka ada"
    " sebagai saya dia karena bisa dapat lebih tersebut atau kami sudah seperti para saat menjadi kepada orang"
    " tahun secara namun hanya satu belum hari masih kita lagi tak anda antara sementara",
    "is": "að og í á er sem við til um með ekki en það var af því fyrir hann þá eru hafa frá hún þetta svo eða ég"
    " þar þeir þess verið hans eftir úr voru hefur þegar sér upp yfir vera þú hafði sé hér mér þau",
    "it": "di e il la che in un a per è una del non i le si da con della sono dei nel al come alla ha l' anche più"
    " ma dell' d' gli all' dal lo delle nella ed se o dalla questo su ai essere degli suo nell' cui era dall'"
    " questa stato stata due sua ci hanno tra c' dopo fra loro alle sul solo ancora dove mi quando perché"
    " prima chi quello anni quale tutti molto così sulla suoi poi dalle sui qui nei aveva senza fatto sull'"
    " un' po' quest' ho ti tutto",
    "la": "et in est non ad ut cum quod qui sed ex quae si per esse sunt ab de aut hoc enim atque autem quam nec"
    " etiam ac eius quid te me sit nunc",
    "lt": "ir kad į iš su tai kaip yra apie jis bet buvo už o ne savo dėl jau taip pat po jo prie nuo tik iki kai"
    " ar dar nėra kuri kurie jie labai metų per man aš",
    "lv": "un ir ar no ka uz par kas bet to tā pēc tas arī vai nav lai viņš jau pie ja savu bija kā gada tikai ļoti"
    " tika līdz vairāk viņa es gan",
    "ms": "yang dan di ini itu dengan untuk dari tidak dalam pada akan ialah ke juga oleh bahawa telah mereka ada"
    " sebagai saya beliau kerana boleh dapat lebih tersebut atau kami sudah seperti para adalah hanya satu"
    " kita daripada kepada berkata orang tahun antara",
    "mt": "il- u ta' li fil- ma' għal għall- tal- kien minn din dan dwar biex huwa hija iżda jew wkoll minħabba"
    " lill- meta kienet tkun",
    "nl": "de van het een en in is dat op te voor met zijn die niet aan er om ook als dan maar bij hij door naar"
    " nog uit over werd wel wordt worden heeft ze kan of zo meer hebben was tot zou moet deze ik jaar dit veel"
    " geen hun wij zich had tegen onder alleen na wat volgens je haar u nu omdat tussen",
    "no": "og i det er på til en som å for av med at har ikke den de et vi om fra var han seg kan så men vil jeg"
    " etter blir sier også ble skal hun når eller nå ha være mot over ut mer dette må bli hadde hva sin noe"
    " bare opp får der under hvor meg",
    "pl": "w i na z się nie do że to o jest jak a po za od co przez dla są ale by tym jego tego był oraz tak już"
    " czy ze także może można jej które który tylko która roku być było jednak również pod przed ich mnie"
    " sobie ten ma bardzo została lat podczas przy",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à"
    " seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem"
    " mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa"
    " pelos são disse sobre este anos ainda pode ano",
    "ro": "de și şi în a la cu pe nu care că din o un se au mai pentru este sunt al ce s-a dar lui fost prin ale să"
    " fi am după cei ca el despre ea sau dacă acest această iar între numai foarte era într- toate unei unui"
    " fără cum avea fie până când așa aşa îi își îşi",
    "sk": "a v na sa je že s z do o i k za to vo by ako si po pre sú bol ale od tak ktoré ktorý jeho som čo alebo"
    " až bolo byť podľa aj už medzi pri ktorá nie roku bola zo len",
    "sl": "je in v da se na so za z s po pa ki bi od pri kot ne še tudi ali le o kar ker bil bila iz med več lahko"
    " sem to tako bo leta do ni vse samo kako",
    "sq": "të e në dhe për me një se që nga është ka u i nuk si do ai më kjo por ky janë ishte kanë tij duke edhe"
    " shumë kur pas mund gjithë",
    "sv": "och i att det som en på är av för med till den har inte om ett han men var jag sig från vi så kan hon"
    " när år säger efter också nu där skulle de eller sin hade blir ut över mot bara under mer bli vad än fick"
    " kommer alla hans man upp här varit mycket ska vid du",
    "so": "oo ka iyo ku in ah uu u ay waa si la soo aan waxaa ee laga waxa lagu kale isku",
    "sw": "ya na wa kwa ni za katika la hiyo kuwa cha yake lakini hilo kama huo pia baada hii watu wake alisema"
    " huyo sana hivyo ambayo yao zaidi",
    "tl": "ang ng sa na mga ay at ni si para ito hindi may nang kay niya siya mula kung ko pa ako nito din rin o"
    " kanilang isang mas kanyang",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en sonra kadar ne ancak her ise o diye ya ki var"
    " olduğunu mi değil dedi göre büyük iki yeni tarafından şey ben oldu olduğu bunu mı ama hem önce ilk",
    "vi": "của và là có không được cho người với trong đã những một các này để khi đến ông bà tại theo về cũng"
    " nhưng từ như trên ra sẽ năm vào lại làm nhiều anh chị tôi thì mà phải còn ở đó nhà việc đang sau bị vẫn"
    " chỉ hơn rất trước nên biết đi ngày hai công nước đây cả nói số nhất cùng chúng thể qua gì do vì",
    "yo": "ti ni àti tí ní náà àwọn fún láti pé ó sí wọ́n kan pẹ̀lú wà inú yìí",
    "zu": "ukuthi futhi uma ngoba kodwa yini lapho wathi kanye kakhulu abantu ngo",
}

CYRILLIC = {
    "be": "і ў на з не што да як у а па гэта ён за яна але пра для яны быў ад бы яго калі ці таксама якія",
    "bg": "на и да се в за от не с по че са е като до ще при към това или след а му но си има беше който може бе те"
    " съм тази този което които г",
    "kk": "және мен бір бұл үшін деп бар бойынша болып туралы да де еді осы ол екі жылы қазақстан екен керек",
    "ky": "жана менен бир бул үчүн деп бар боюнча болуп тууралуу да эле ошол ал эки",
    "mk": "на и да се во за од не со по дека е што ќе ги како го до при или кој но сѐ има беше може тој која кои ја"
    " а своите оваа",
    "mn": "нь юм байна байсан гэж болон энэ тэр хүн бол ч гэсэн уу би бид дээр монгол",
    "ru": "и в не на что с по он я как это к а у из но за его от то о все для же бы мы был так вы или только было"
    " до она они если при уже их еще ещё после может мне были этого который которые также этом году есть чтобы"
    " во будет со быть когда ее её ему нет где",
    "sr": "је и у се на да за су од са а о који ће не што то како из која би или као које само по није све до након"
    " бити године више али",
    "uk": "і в не на що з у та й до як він за це від для про але його я вони були а по так було які або під час"
    " який також після є вже її бути ми може через при щоб року цього більше ще ви має із",
}

ARABIC = {
    "ar": "في من على أن إلى عن مع هذا هذه التي الذي كان ما لا بعد قال وقال لم كما قبل بين كل أو ذلك هو هي و ان الى"
    " وفي خلال حيث قد",
    "fa": "و در به از که این را با است آن برای یک خود بر تا کرد شد می های شده هم ما اما او گفت دو یا نیز باید اند وی",
    "ur": "کے کی میں ہے اور سے کا کو اس نے پر کہ یہ ہیں بھی کر تھا گیا ایک جو ان نہیں کہا لیے تھے وہ",
    "ps": "په او چې د کې ته له دی سره شوي يې دا وي هم",
}

DEVANAGARI = {
    "hi": "के में की है और से का को पर ने कि यह भी एक हैं लिए नहीं कर था तो ही इस वह साथ किया हो अपने गया रहे थे थी",
    "mr": "आणि आहे या च्या हे व ते तर होते त्या आहेत ही नाही की केली होता एक म्हणून मात्र झाले यांनी असे तो",
    "ne": "छ र को मा पनि भएको गर्न यो छन् थियो हो लागि गरेको तर एक नेपाल गरेका भने भन्ने उनले गर्ने",
}

# The letters of an alphabet beyond a to z; English has none of its own.
LETTERS = {
    "af": "êëéôû",
    "ca": "àçéèíïóòúü·",
    "cs": "áčďéěíňóřšťúůýž",
    "cy": "âêîôûŵŷ",
    "da": "æøåé",
    "de": "äöüß",
    "es": "áéíñóúü",
    "et": "äõöüšž",
    "eu": "ñ",
    "fi": "äö",
    "fr": "àâæçéèêëîïôœùûü",
    "ga": "áéíóú",
    "gl": "áéíñóú",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "is": "áéíóúýþæöð",
    "it": "àèéìòù",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "mt": "ċġħż",
    "nl": "éëïèö",
    "no": "æøåé",
    "pl": "ąćęłńóśźż",
    "pt": "áàâãçéêíóôõú",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "sq": "çë",
    "sv": "äöåé",
    "tr": "çğıöşü",
    "vi": "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    "yo": "ẹọṣàáèéìíòóùú",
    "be": "ёіўыэ",
    "bg": "ъщ",
    "kk": "әғқңөұүһіыэ",
    "ky": "ңөүыэ",
    "mk": "ѓѕјљњќџ",
    "mn": "өүыэ",
    "ru": "ёъыэщ",
    "sr": "ђјљњћџ",
    "uk": "ґєіїщ",
    "ar": "أإةىكيءؤئ",
    "fa": "پچژگکی",
    "ur": "ٹڈڑںےہپچگکی",
    "ps": "ټډړښځڅېۍګپچ",
    "mr": "ळ",
}
