// Who is behind a network: known names, names told by their pattern, and names that are no actor.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("known actors") {
  check_rows({
      {"Meta removed 20 Pages linked to the Internet Research Agency.",
       "Meta: A=Internet Research Agency facebook/page=20"},
      {"Meta removed 20 Pages linked to the IRA, a Russian troll farm.",
       "Meta: O=RU A=IRA facebook/page=20"},
      {"Twitter suspended 20 accounts linked to the GRU.", "Twitter: A=GRU twitter/account=20"},
      {"Twitter suspended 20 accounts tied to the Islamic Revolutionary Guard Corps in Iran.",
       "Twitter: O=IR A=Islamic Revolutionary Guard Corps twitter/account=20"},
      {"Twitter suspended 20 accounts tied to Iran's IRGC.",
       "Twitter: O=IR A=IRGC twitter/account=20"},
      {"Meta removed 20 Pages linked to the Islamic Republic of Iran Broadcasting.",
       "Meta: A=Islamic Republic of Iran Broadcasting facebook/page=20"},
      {"Meta removed 20 Pages linked to Yevgeny Prigozhin.",
       "Meta: A=Yevgeny Prigozhin facebook/page=20"},
      {"Meta removed 20 Pages linked to the Royal Thai Army.",
       "Meta: A=Royal Thai Army facebook/page=20"},
      {"Meta removed 20 Pages linked to Archimedes Group, an Israeli firm.",
       "Meta: O=IL A=Archimedes Group facebook/page=20"},
      {"Meta removed 20 Pages run by Liberty Front Press in Iran.",
       "Meta: O=IR Op=Liberty Front Press facebook/page=20"},
      {"Meta removed 20 Pages linked to RT.", "Meta: A=RT facebook/page=20"},
      {"Meta removed 20 Pages linked to Social Design Agency and Structura in Russia.",
       "Meta: O=RU A=Social Design Agency,Structura facebook/page=20"},
      {"Meta removed 20 Pages run from Russia as part of the Doppelganger campaign.",
       "Meta: O=RU Op=Doppelganger facebook/page=20"},
      {"Meta removed 20 Pages run from China, part of the operation known as Spamouflage.",
       "Meta: O=CN Op=Spamouflage facebook/page=20"},
  });
}

TEST_CASE("actors by pattern") {
  check_rows({
      {"Meta removed 20 Pages linked to Blue Heron Media, a marketing firm in Togo.",
       "Meta: O=TG A=Blue Heron Media facebook/page=20"},
      {"Meta removed 20 Pages linked to the marketing firm Blue Heron in Togo.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
      {"Meta removed 20 Pages linked to a Togo-based PR agency, Blue Heron.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
      {"Meta removed 20 Pages linked to a public relations company called Blue Heron, which is "
       "based in Togo.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. The individuals behind it worked for Blue Heron Ltd.",
       "Meta: O=TG A=Blue Heron Ltd facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. We linked this activity to Blue Heron and Red Kite "
       "Digital.",
       "Meta: O=TG A=Blue Heron,Red Kite Digital facebook/page=20"},
      {"Meta removed 20 Pages run by individuals associated with Blue Heron in Togo.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
      {"Meta removed 20 Pages run by employees of the Togolese Ministry of Sport.",
       "Meta: O=TG A=Ministry of Sport facebook/page=20"},
      {"Meta removed 20 Pages run by members of the Party of Renewal in Togo.",
       "Meta: O=TG A=Party of Renewal facebook/page=20"},
      {"Meta removed 20 Pages run from Togo by an agency named Blue Heron.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. It attributed the network to Blue Heron, a "
       "consultancy.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
      {"Meta removed 20 Pages run from Togo that were linked to people associated with former "
       "minister Kofi Mensah.",
       "Meta: O=TG A=Kofi Mensah facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Our investigation found links to the Togolese "
       "military.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo, which it said was the work of Blue Heron.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Although the people behind this activity attempted to "
       "conceal their identities, our investigation found links to Blue Heron, a firm in Lomé.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
      {"Meta removed 20 Pages linked to Smile & Wave LLC, registered in Togo.",
       "Meta: O=TG A=Smile & Wave LLC facebook/page=20"},
      {"Meta removed 20 Pages linked to the youth wing of the Union for Progress party in Togo.",
       "Meta: O=TG A=Union for Progress facebook/page=20"},
      {"Meta removed 20 Pages created by Blue Heron, a Togolese company.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on behalf of Blue Heron.",
       "Meta: O=TG A=Blue Heron facebook/page=20"},
  });
}

TEST_CASE("no actors") {
  check_rows({
      {"Meta removed 20 Pages run from Togo. They were linked to the government.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages linked to the Togolese government.", "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages linked to a marketing firm in Togo.", "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. We found no links to Blue Heron.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. It resembled the work of the Internet Research "
       "Agency.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. The pages posted about the Internet Research Agency.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo after a tip from Graphika.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Blue Heron denied any involvement.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages linked to Togo, Nathaniel Gleicher, its head of security policy, "
       "said.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo. Researchers at the Atlantic Council studied them.",
       "Meta: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo that impersonated Le Monde.",
       "Meta: O=TG facebook/page=20"},
  });
}
