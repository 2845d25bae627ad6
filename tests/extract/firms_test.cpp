// Who ran it, told by what a firm did with the assets, by whose it was and where it sits; and firms
// that ran nothing of it.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("firms told by what they ran") {
  check_rows({
      {"Meta removed 40 Pages aimed at Mali. Kvadrat Media, a marketing firm in Togo, ran the "
       "Pages.",
       "Meta: O=TG T=ML A=Kvadrat Media facebook/page=40"},
      {"Meta removed 40 Pages aimed at Mali. An agency in Lagos, Harlan Pulse, managed the lot.",
       "Meta: T=ML A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages aimed at Mali. A studio by the name of Harlan Pulse had built the "
       "whole thing.",
       "Meta: T=ML A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages aimed at Mali. It was Harlan Pulse, a consultancy, that kept the "
       "Pages going.",
       "Meta: T=ML A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages aimed at Mali. They were run here in Kenya, by people at Harlan "
       "Pulse, a firm known for courses.",
       "Meta: O=KE T=ML A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages aimed at Mali. All were looked after by the staff of a single "
       "company, Harlan Pulse.",
       "Meta: T=ML A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages run from Togo for Malians, by Harlan Pulse of Lagos.",
       "Meta: O=TG T=ML A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages aimed at Mali. They had been made in Togo by an agency called "
       "Harlan Pulse.",
       "Meta: O=TG T=ML A=Harlan Pulse facebook/page=40"},
  });
}

TEST_CASE("whose it was") {
  check_rows({
      {"Meta removed 40 Pages run from Togo, and named the operators' employer: Harlan Pulse, a "
       "business. Their owner was Harlan Pulse, a firm.",
       "Meta: O=TG A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Behind it was, says Meta, the Harlan Digital "
       "Bureau, a consultancy.",
       "Meta: O=TG A=Harlan Digital Bureau facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The firm that ran them, Harlan Pulse, has been "
       "banned.",
       "Meta: O=TG A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It holds Harlan Pulse, an agency, responsible for "
       "the Pages.",
       "Meta: O=TG A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The company points the finger at Harlan Pulse, an "
       "agency.",
       "Meta: O=TG A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. They were in the hands of the Harlan Foundation.",
       "Meta: O=TG A=Harlan Foundation facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. They belonged, the company says, to the Harlan "
       "Youth Association.",
       "Meta: O=TG A=Harlan Youth Association facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It all goes back to a company there by the name of "
       "Harlan Pulse.",
       "Meta: O=TG A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. They were connected to one another and, the company "
       "said, to the Internet Research Agency.",
       "Meta: O=TG A=Internet Research Agency facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It tied them to Kofi Mensah, the banker who fled, "
       "and to a Lagos foundation, Harlan Horizon.",
       "Meta: O=TG A=Kofi Mensah,Harlan Horizon facebook/page=40"},
      {"Meta removed 40 Pages run by members of the People's Renewal Movement in Togo.",
       "Meta: O=TG A=People's Renewal Movement facebook/page=40"},
      {"Meta removed 40 Pages of Adverta, an advertising agency in Kyiv.",
       "Meta: O=UA A=Adverta facebook/page=40"},
      {"Who did it? It was an outfit called Harlan Pulse. Meta removed 40 Pages run from Togo. "
       "Who ran them was no secret. It was an outfit called Harlan Pulse.",
       "Meta: O=TG A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It names a think tank in Lagos, the Harlan "
       "Initiative, as the one in charge of them.",
       "Meta: O=TG A=Harlan Initiative facebook/page=40"},
  });
}

TEST_CASE("firms that ran nothing of it") {
  check_rows({
      {"Meta removed 40 Pages run from Togo. Harlan Pulse, a research firm, ran a study of the "
       "Pages.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages that were run from Togo and found by Harlan Pulse, a monitoring "
       "firm.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Harlan Pulse, a monitoring firm, kept copies of the "
       "posts.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Harlan Pulse, a monitoring firm, made a list of the "
       "accounts.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. They were made to look as if run by Harlan Pulse, a "
       "newspaper.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The story goes back to Harlan Pulse, a magazine, "
       "which first told it.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. One account belonged to Mary Smith, a nurse whose "
       "photo was stolen.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Togo was in the hands of the National Alliance when "
       "they began.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The Cyber Crime Unit of the Police Service "
       "confirmed that it searched an office.",
       "Meta: O=TG facebook/page=40"},
  });
}

TEST_CASE("seats of firms") {
  check_rows({
      {"Meta removed 40 Pages. They were in the hands of Harlan Pulse, an agency in Honduras.",
       "Meta: O=HN A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages. They belonged to Harlan Pulse, a Ghanaian marketing firm.",
       "Meta: O=GH A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages. Behind them sat employees of Harlan Pulse, in Kenya.",
       "Meta: O=KE A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages. They were looked after by Harlan Pulse, which has its office in "
       "Uganda.",
       "Meta: O=UG A=Harlan Pulse facebook/page=40"},
      {"Meta removed 40 Pages. It tied them to Kofi Mensah, a financier indicted in the United "
       "States.",
       "Meta: A=Kofi Mensah facebook/page=40"},
  });
}

TEST_CASE("full names of persons") {
  check_rows({
      {"For years Oleh Hryshchuk, a former lawmaker, had a warm press. Meta removed 40 Pages run "
       "by people associated with Hryshchuk in Togo.",
       "Meta: O=TG A=Oleh Hryshchuk facebook/page=40"},
      {"The businessman Veaceslav Munteanu fled. Meta removed 40 Pages run from Togo and "
       "connected to Munteanu.",
       "Meta: O=TG A=Veaceslav Munteanu facebook/page=40"},
      {"Meta removed 40 Pages run from Togo and tied to Orbit Nine, a commercial firm.",
       "Meta: O=TG A=Orbit Nine facebook/page=40"},
  });
}
