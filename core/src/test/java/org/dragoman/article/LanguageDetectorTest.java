package org.dragoman.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ministers met on Tuesday and agreed to reopen the border that was closed|en",
        "Die Minister trafen sich am Dienstag und einigten sich auf die Öffnung der Grenze|de",
        "Los ministros se reunieron el martes y acordaron abrir la frontera con el país|es",
        "Les ministres se sont réunis mardi et ont décidé de rouvrir la frontière du nord|fr",
        "De ministers kwamen dinsdag bijeen en besloten de grens weer te openen voor het"
            + " verkeer|nl",
        "Министры встретились во вторник и договорились вновь открыть границу между странами|ru",
        "两国外交部长星期二在首都举行会谈，同意重新开放去年冬天关闭的边境口岸。|zh",
        "Russia expels the ambassador of Norland after talks|en",
        "1234 !!|und",
        // the neighbours of what is read are named and not taken for it
        "I ministri si sono incontrati martedì e hanno deciso di riaprire la frontiera con il"
            + " paese|it",
        "Els ministres es van reunir dimarts i van acordar reobrir la frontera amb els dos"
            + " països|ca",
        "Міністри зустрілися у вівторок і домовилися знову відкрити кордон, який було закрито|uk",
        "Министрите се срещнаха във вторник и се споразумяха да отворят отново границата, която"
            + " беше затворена|bg",
        "Министри су се састали у уторак и договорили да поново отворе границу која је била"
            + " затворена|sr",
        "Міністры сустрэліся ў аўторак і дамовіліся зноў адкрыць мяжу, якая была зачыненая|be",
        "Miniștrii s-au întâlnit marți și au convenit să redeschidă granița care a fost închisă|ro",
        "Ministrowie spotkali się we wtorek i zgodzili się ponownie otworzyć granicę, która była"
            + " zamknięta|pl",
        "Os ministros reuníronse o martes e acordaron abrir a fronteira despois dunha longa noite"
            + " de conversas, tamén coa axuda dunha terceira parte e máis unha semana|gl",
      })
  void namesTheNeighbours(String text, String code) {
    assertThat(DETECTOR.of(text).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Spanish and Portuguese, at length and in a line
        "El presidente viajará a la capital vecina para firmar un acuerdo sobre el agua del río|es",
        "O presidente viajará à capital vizinha para assinar um acordo sobre a água do rio|pt",
        "Rusia expulsa a diez diplomáticos noruegos|es",
        "Rússia expulsa dez diplomatas noruegueses|pt",
        "A ministra não comentou as declarações do seu homólogo|pt",
        "La ministra no comentó las declaraciones de su homólogo|es",
        "La ministre n’a pas commenté les propos de son homologue|fr",
        "Paris rappelle son ambassadeur à Alger|fr",
        "Moscou convoque l’ambassadeur de France après les propos du ministre|fr",
        "Посол Норвегии вызван в МИД|ru",
        "Путин прибыл в Пекин с визитом|ru",
        "Президент встретился с министром обороны и обсудил с ним поставки|ru",
      })
  void tellsNeighboursThatAreReadApart(String text, String code) {
    assertThat(DETECTOR.of(text).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HAVANA, November 12, 2018 - Russian Foreign Minister Sergei Lavrov met Cuban President"
            + " Miguel Díaz-Canel in Havana on Monday.|en",
        "Putin, Erdogan hold talks in Sochi|en",
        "Xi Jinping arrives in Pyongyang|en",
        "Lavrov meets Araghchi in Tehran|en",
        "Kim Jong Un visits Vladivostok|en",
        "Zelensky: Kyiv will not cede Donetsk|en",
        "Maduro expels Brazilian ambassador|en",
        "Guaidó, Pompeo meet in Bogotá|en",
        "French President Emmanuel Macron and Chancellor Olaf Scholz met in Paris on Sunday.|en",
        "BRASILIA - President Luiz Inacio Lula da Silva received Colombian President Gustavo Petro"
            + " in Brasilia on Tuesday.|en",
        "ANKARA, March 3 (Anadolu) - Turkish Foreign Minister Mevlut Cavusoglu met his Greek"
            + " counterpart Nikos Dendias.|en",
        "MADRID — Spanish Prime Minister Pedro Sánchez spoke with José Manuel Albares.|en",
        "Nicaragua’s Daniel Ortega breaks ties with Taiwan|en",
        "Iran seizes tanker in Strait of Hormuz|en",
        "Bolivia recalls its ambassador from Lima|en",
        "Mercosur, EU sign trade deal in Montevideo|en",
        "UN Secretary-General Antonio Guterres condemned the attack.|en",
        "Venezuelan President Nicolas Maduro on Thursday received Iranian Foreign Minister Hossein"
            + " Amir-Abdollahian in Caracas.|en",
        "Libya: Haftar meets Saleh in Benghazi|en",
        "Turkish jets strike PKK targets in Iraq|en",
        "Putin trifft Lukaschenko in Sotschi|de",
        "Baerbock reist nach Kiew|de",
        "Bundeskanzler Olaf Scholz empfing am Montag in Berlin Emmanuel Macron.|de",
        "MOSKAU, 3. März - Außenminister Sergej Lawrow hat in Havanna Präsident Miguel Díaz-Canel"
            + " getroffen.|de",
        "Merkel telefoniert mit Selenskyj|de",
        "Iran droht Israel|de",
        "Nordkorea testet Rakete|de",
        "Türkei bombardiert Nordsyrien|de",
        "China verhängt Sanktionen gegen Litauen|de",
        "Wien: Nehammer trifft Vucic|de",
        "Erdogan besucht Aserbaidschan|de",
        "Österreich weist vier russische Diplomaten aus|de",
        "Bundesaußenministerin Annalena Baerbock (Grüne) sprach in New York mit Antony Blinken.|de",
        "USA und Kuba nehmen diplomatische Beziehungen auf|de",
        "Maduro recibe a Lavrov en Caracas|es",
        "Petro viaja a Caracas|es",
        "LA HABANA, 12 nov - El canciller ruso Serguéi Lavrov se reunió con Miguel Díaz-Canel.|es",
        "Pedro Sánchez, Emmanuel Macron y Olaf Scholz se reúnen en París|es",
        "Putin visita Pekín|es",
        "Nicaragua rompe relaciones con Israel|es",
        "Trump amenaza a Irán|es",
        "Perú expulsa al embajador de Venezuela|es",
        "Lula, Boric y Fernández firman acuerdo en Buenos Aires|es",
        "Ecuador concede asilo a Assange|es",
        "Bolivia condena ataque de Israel|es",
        "Bukele y Noboa hablan por teléfono|es",
        "México: AMLO recibe a Biden en Palacio Nacional|es",
        "El rey Felipe VI visitó Rabat|es",
        "Zelenski llega a Madrid|es",
        "Guterres llega a Kiev|es",
        "Macron reçoit Zelensky à Paris|fr",
        "Lavrov à Bamako|fr",
        "Le Drian à Téhéran|fr",
        "Poutine rencontre Xi Jinping à Pékin|fr",
        "ALGER, 3 mars (APS) - Abdelmadjid Tebboune a reçu Sergueï Lavrov.|fr",
        "Niger : la Cédéao menace Tiani|fr",
        "Emmanuel Macron s’entretient avec Olaf Scholz à Berlin|fr",
        "Mali : Goïta expulse l’ambassadeur de France|fr",
        "Israël bombarde Gaza|fr",
        "Le président Bola Tinubu reçoit Antony Blinken|fr",
        "Haïti : Ariel Henry démissionne|fr",
        "Kiev dénonce une attaque russe|fr",
        "Tchad : Mahamat Déby rencontre Vladimir Poutine|fr",
        "Lula recebe Maduro em Brasília|pt",
        "Lavrov visita Luanda|pt",
        "Bolsonaro viaja a Moscou|pt",
        "LISBOA, 3 mar (Lusa) - António Costa recebeu Volodymyr Zelensky.|pt",
        "Marcelo Rebelo de Sousa em Kiev|pt",
        "Lula e Xi Jinping assinam acordos em Pequim|pt",
        "Angola e Moçambique assinam acordo|pt",
        "Trump ameaça o Irã|pt",
        "Rússia ataca Kiev|pt",
        "Irão ameaça Israel|pt",
        "Mauro Vieira reúne-se com Serguei Lavrov em Moscou|pt",
        "João Lourenço reúne-se com Félix Tshisekedi|pt",
        "Guterres em Moscovo|pt",
        "Путин принял Лукашенко в Сочи|ru",
        "Лавров в Гаване|ru",
        "Зеленский прибыл в Лондон|ru",
        "ГАВАНА, 12 ноября — Сергей Лавров встретился с Мигелем Диас-Канелем.|ru",
        "Иран пригрозил Израилю|ru",
        "Токаев и Мирзиёев провели переговоры|ru",
        "Пашинян вылетел в Брюссель|ru",
        "США ввели санкции против Ирана|ru",
        "Эрдоган позвонил Путину|ru",
        "Байден: США поддержат Тайвань|ru",
        "Си Цзиньпин посетит Москву|ru",
        "Минск отозвал посла|ru",
        "Песков: Москва ждёт ответа|ru",
        "WARSAW, Jan 5 (PAP) - Polish President Andrzej Duda welcomed Lithuania’s Gitanas Nauseda"
            + " in Wisla.|en",
        "Abiy Ahmed, Isaias Afwerki sign peace deal in Jeddah|en",
        "Sisi receives Abbas in Cairo|en",
        "Sudan’s Burhan rejects Hemedti offer|en",
        "Serbian President Aleksandar Vucic met Russian Ambassador Aleksandr Botsan-Kharchenko.|en",
        "Philippines summons Chinese ambassador Huang Xilian over Ayungin|en",
        "Modi, Albanese meet in Sydney|en",
        "Kazakhstan, Uzbekistan sign border treaty|en",
        "Hezbollah fires rockets at Kiryat Shmona|en",
        "Honduras cuts ties with Taiwan|en",
        "Peruvian President Dina Boluarte met Ecuadorian President Daniel Noboa in Lima.|en",
        "Qatar’s Sheikh Tamim bin Hamad al-Thani hosted Ismail Haniyeh in Doha.|en",
        "Ankara bestellt Botschafter Morath ein|de",
        "Steinmeier empfängt Duda in Schloss Bellevue|de",
        "Ungarn blockiert EU-Hilfe|de",
        "Putin kündigt New-Start-Vertrag|de",
        "Polen liefert Leopard-Panzer|de",
        "Papst Franziskus in Bagdad|de",
        "Kim Jong Un in Wladiwostok|de",
        "Bundespräsident Van der Bellen besuchte Zagreb.|de",
        "Colombia y Venezuela reabren la frontera|es",
        "SANTIAGO, 4 mar (EFE) - Gabriel Boric recibió a Luis Lacalle Pou.|es",
        "Irán ataca Erbil|es",
        "Díaz-Canel visita Moscú y Ankara|es",
        "Arévalo asume en Guatemala|es",
        "Turquía derriba un Su-24 ruso|es",
        "Corea del Norte lanza misil|es",
        "EE.UU. sanciona a Delcy Rodríguez|es",
        "Tebboune reçoit Blinken à Alger|fr",
        "Erdogan en visite à Athènes|fr",
        "Séoul convoque l’ambassadeur chinois Xing Haiming|fr",
        "Le Burkina Faso rompt avec Taïwan|fr",
        "BRUXELLES (Belga) - Charles Michel a rencontré Ilham Aliyev et Nikol Pachinian.|fr",
        "Bachar al-Assad en visite à Pékin|fr",
        "Catherine Colonna s’est rendue à Tirana|fr",
        "Nyusi recebe Kagame em Maputo|pt",
        "Putin chega a Pequim|pt",
        "Ucrânia ataca Crimeia|pt",
        "Celso Amorim viaja a Caracas|pt",
        "BISSAU - Umaro Sissoco Embaló recebeu Alassane Ouattara.|pt",
        "Coreia do Norte lança míssil|pt",
        "EUA sancionam Diosdado Cabello|pt",
        "Ramos-Horta visita Jacarta|pt",
        "Алиев встретился с Эрдоганом в Шуше|ru",
        "Вучич: Сербия не введёт санкции|ru",
        "КНДР запустила ракету|ru",
        "Додик прибыл в Казань|ru",
        "Тегеран осудил удар Израиля|ru",
        "Польша закрыла границу|ru",
        "Макрон позвонил Путину|ru",
      })
  void readsLinesThatAreMostlyNames(String text, String code) {
    assertThat(DETECTOR.of(text).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il presidente Sergio Mattarella ha ricevuto Emmanuel Macron al Quirinale.",
        "El president Salvador Illa viatja a Brussel·les amb els consellers",
        "Klaus Iohannis s-a întâlnit cu Maia Sandu la Chișinău",
        "Președintele Nicușor Dan îl primește pe Emmanuel Macron",
        "Minister Hoekstra is in Kiev aangekomen voor overleg",
        "Tusk spotkał się z Zełenskim w Kijowie",
        "Prezydent Andrzej Duda przyjął Wołodymyra Zełenskiego w Warszawie",
        "Petr Pavel přijal Emmanuela Macrona na Hradě",
        "Kristersson träffade Erdogan i Ankara",
        "Utrikesminister Tobias Billström reser till Kiev",
        "Mette Frederiksen mødes med Zelenskyj i København",
        "Støre møter Zelenskyj i Kyiv på mandag",
        "Erdoğan, Putin ile Soçi’de görüştü",
        "Dışişleri Bakanı Hakan Fidan Tahran’a gitti",
        "Зеленський зустрівся з Макроном у Парижі",
        "Кулеба прибув до Берліна",
        "Румен Радев се срещна с Емануел Макрон",
        "Външният министър пристигна в Киев",
        "Вучић се састао са Путином у Москви",
        "Лукашэнка сустрэўся з Пуціным у Сочы",
        "Orbán Viktor Moszkvában tárgyalt Putyinnal",
        "Niinistö tapasi Putinin Moskovassa",
        "Plenković se sastao sa Zelenskim u Kijevu",
        "Fico sa stretol s Putinom v Moskve",
        "Ο Μητσοτάκης συναντήθηκε με τον Ερντογάν στην Άγκυρα",
        "التقى بوتين أردوغان في سوتشي",
        "普京在索契会见埃尔多安",
        "プーチン大統領、ソチでエルドアン氏と会談",
        "پوتین با رئیسی در تهران دیدار کرد",
        "Presiden Prabowo Subianto bertemu Xi Jinping di Beijing",
        "Chủ tịch nước Tô Lâm gặp Tập Cận Bình tại Bắc Kinh",
        "Edi Rama takon Emmanuel Macron në Tiranë",
        "Nausėda Kijeve susitiko su Zelenskiu",
        "Rueda reúnese con Feijóo en Santiago",
        "La prezidanto renkontis la ministron en Havano",
        "Mattarella incontra Steinmeier a Berlino",
        "Netanyahu attacca Teheran",
        "Crosetto: «Nessun soldato italiano in Ucraina»",
        "Rusia atacă Odesa",
        "Rosja zaatakowała Odessę",
        "Babiš jednal s Orbánem v Budapešti",
        "Magdalena Andersson besöker Berlin",
        "Løkke rejser til Grønland",
        "Росія атакувала Одесу",
        "Зеленський прибув до Лондона",
        "Радев пристигна в Будапеща",
        "Вучић разговарао са Макроном",
        "Ціханоўская сустрэлася з Байдэнам",
        "Szijjártó Péter Moszkvába utazott",
        "Stubb vieraili Kiovassa",
        "Milanović: Hrvatska neće slati vojnike",
        "Čaputová navštívila Kyjev",
        "Ο Ερντογάν στην Αθήνα",
        "بوتين يستقبل الأسد في موسكو",
        "习近平会见普京",
        "岸田首相、キーウを訪問",
        "윤석열 대통령, 바이든과 회담",
        "Jokowi bertemu Zelensky di Kyiv",
        "Tổng thống Putin thăm Hà Nội",
        "Vjosa Osmani viziton Tiranën",
        "Nausėda susitiko su Duda Varšuvoje",
        "Kaja Kallas kohtus Zelenskõiga Kiievis",
        "Əliyev Moskvada Putinlə görüşüb",
      })
  void takesNoLineOfAnotherLanguageForItsOwn(String text) {
    assertThat(Language.of(DETECTOR.of(text).code())).isEmpty();
  }

  @Test
  void judgesByTheRunningText() {
    String spanishLabels =
        "Inicio\nNoticias\nMás leídas\nCompartir en Facebook\nSíguenos en las redes\n";
    assertThat(
            DETECTOR
                .of(
                    spanishLabels
                        + "The foreign minister said on Friday that the talks with the two"
                        + " neighbours had been constructive and would go on in the spring.")
                .code())
        .isEqualTo("en");
    String englishLabels = "Home\nNews\nShare this\nSign up for our newsletter\nMost read\n";
    assertThat(
            DETECTOR
                .of(
                    englishLabels
                        + "El canciller dijo el viernes que las conversaciones con los dos vecinos"
                        + " habían sido constructivas y que continuarán en la primavera.")
                .code())
        .isEqualTo("es");
  }
}
