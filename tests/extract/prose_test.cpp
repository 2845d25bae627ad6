// How people write who avoid the stock phrases: the audience as a predicate, followers told by a
// verb, who was behind it in a sentence of its own. Each row is a phrasing; what comes out is read
// as dump.h tells.
#include "tests/extract/rows.h"

using namespace takedowndb::test;

TEST_CASE("audiences told by a verb or a noun") {
  check_rows({
      {"Meta removed 40 Pages and 9 Groups run from Togo. Membership of the Groups stood at "
       "roughly 766,000.",
       "Meta: O=TG facebook/page=40 facebook/group=9 audience facebook/group=766000~"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. Followers of the Pages numbered 120,000 "
       "or thereabouts.",
       "Meta: O=TG facebook/page=40 facebook/group=9 audience facebook/page=120000~"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. Group membership ran to 35,000.",
       "Meta: O=TG facebook/page=40 facebook/group=9 audience facebook/group=35000"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. It put the total following of the Pages "
       "at about 240,000.",
       "Meta: O=TG facebook/page=40 facebook/group=9 audience facebook/page=240000~"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. Followers of the Pages topped 90,000.",
       "Meta: O=TG facebook/page=40 facebook/group=9 audience facebook/page=90000+"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. Some 74,000 had become members of the "
       "Groups.",
       "Meta: O=TG facebook/page=40 facebook/group=9 audience facebook/group=74000~"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. The Pages, some of which posed as news "
       "portals, had a following of 427,000 accounts.",
       "Meta: O=TG facebook/page=40 facebook/group=9 audience facebook/page=427000"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. Roughly 9,300 people kept up with the "
       "Pages.",
       "Meta: O=TG facebook/page=40 facebook/group=9 audience facebook/page=9300~"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. The committee on media has 17 members.",
       "Meta: O=TG facebook/page=40 facebook/group=9"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. One of which boasted of 37,000 "
       "subscribers.",
       "Meta: O=TG facebook/page=40 facebook/group=9"},
      {"Meta removed 40 Pages and 9 Groups run from Togo. Polls put support for membership at "
       "about 60 percent.",
       "Meta: O=TG facebook/page=40 facebook/group=9"},
  });
}

TEST_CASE("a rounded figure said again exactly") {
  check_rows({
      {"Meta removed 40 Pages run from Togo. The Pages were followed by upwards of a million "
       "people, 1.1 million or so to be more precise.",
       "Meta: O=TG facebook/page=40 audience facebook/page=1100000~"},
      {"Meta removed 40 Pages run from Togo. Half a million accounts, or 509,000 to be exact, had "
       "followed one or more of the Pages.",
       "Meta: O=TG facebook/page=40 audience facebook/page=509000"},
      {"Meta removed 364 pages and accounts, to be exact 289 pages and 75 accounts, run from Togo.",
       "Meta: O=TG total=364 facebook/page=289 facebook/account=75"},
  });
}

TEST_CASE("numbers that count nothing") {
  check_rows({
      {"LinkedIn removed 600 profiles linked to a firm in China.[14] The profiles posed as "
       "headhunters.",
       "LinkedIn: O=CN linkedin/account=600"},
      {"Google terminated 31 channels and two Ads accounts run from Togo. The Ads accounts had "
       "spent $1,100 in all.",
       "Google: O=TG youtube/channel=31 google/ads_account=2 spend=1100USD"},
      {"Twitter suspended 706 accounts run from Togo. We are adding three more account sets to the "
       "archive.",
       "Twitter: O=TG twitter/account=706"},
      {"Meta removed 29 Pages and 12 accounts run from Togo following its own review.",
       "Meta: O=TG facebook/page=29 facebook/account=12"},
      {"Meta removed 29 Pages run from Togo. Three research groups had been tracking them.",
       "Meta: O=TG facebook/page=29"},
  });
}

TEST_CASE("whom the network was for, as a predicate") {
  check_rows({
      {"Meta removed 40 Pages run from Togo. Poland was what the campaign had in its sights.",
       "Meta: O=TG T=PL facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Nicaraguans were the people for whom all this was "
       "done.",
       "Meta: O=TG T=NI facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Peru and Mexico were the countries whose readers they "
       "were written for.",
       "Meta: O=TG T=PE,MX facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Ghanaian voters were evidently the audience.",
       "Meta: O=TG T=GH facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The Sahel is where the viewers were supposed to be.",
       "Meta: O=TG R=sahel facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The people it was after were Moldovans.",
       "Meta: O=TG T=MD facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Its readers were meant to be in Poland and in "
       "Lithuania.",
       "Meta: O=TG T=PL,LT facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Senegal and Mali were on the receiving end.",
       "Meta: O=TG T=SN,ML facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. People in Paraguay and Bolivia were supposed to see "
       "them.",
       "Meta: O=TG T=PY,BO facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Ukrainians were to be its audience.",
       "Meta: O=TG T=UA facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The audience was, in its words, \"overwhelmingly "
       "domestic\".",
       "Meta: O=TG T=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It was meant for consumption in Senegal.",
       "Meta: O=TG T=SN facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It meddled in Honduras, Ecuador and back home in "
       "Mexico.",
       "Meta: O=TG T=HN,EC,MX facebook/page=40"},
      {"Meta removed 40 Pages that posed as villagers in Fiji and Vanuatu. They were run from "
       "China and tailored to users in the two Pacific nations.",
       "Meta: O=CN T=FJ,VU facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Russia was the country that targeted others.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. In none of the cases did the content find an audience "
       "in France.",
       "Meta: O=TG facebook/page=40"},
  });
}

TEST_CASE("where who ran it was") {
  check_rows({
      {"Meta removed 40 Pages. Technical signals tell us that the operators were sitting in "
       "Russia.",
       "Meta: O=RU facebook/page=40"},
      {"Meta removed 40 Pages whose managers worked in Georgia.", "Meta: O=GE facebook/page=40"},
      {"Meta removed 40 Pages, blaming a group of operators in China.",
       "Meta: O=CN facebook/page=40"},
      {"Meta removed 40 Pages. China is where this network hails from.",
       "Meta: O=CN facebook/page=40"},
      {"Meta removed 40 Pages. Russia is the origin; readers in Mali were the target.",
       "Meta: O=RU T=ML facebook/page=40"},
      {"Meta removed 40 Pages cooked up in Iran to wind up voters in Britain.",
       "Meta: O=IR T=GB facebook/page=40"},
      {"Meta removed 40 Pages. People in Pakistan ran it.", "Meta: O=PK facebook/page=40"},
      {"Meta removed 40 Pages. Whoever ran it did so from Hanoi.", "Meta: O=VN facebook/page=40"},
      {"Meta removed 40 Pages. We tied seven Pages, two accounts and a Group of this network to "
       "Iran.",
       "Meta: O=IR facebook/page=40"},
      {"Meta removed 40 Pages. It tied them to a businessman, Ivan Karas, a financier indicted in "
       "the United States.",
       "Meta: A=Ivan Karas facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Profile pictures came from a Brazilian stock photo "
       "site.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It is rare for the company to point at people "
       "connected to the government of Chad.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Two companies in Moscow were named by others in the "
       "network of firms.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages. Those responsible sat in China.", "Meta: O=CN facebook/page=40"},
      {"Meta removed 40 Pages. The people responsible were in China.",
       "Meta: O=CN facebook/page=40"},
  });
}

TEST_CASE("who was behind it") {
  check_rows({
      {"Meta removed 40 Pages run from Togo. Behind the network stood a commercial outfit, "
       "RioMedia, that denied it.",
       "Meta: O=TG A=RioMedia facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It blamed Grupo Trazo, an agency with seven "
       "employees, for the network.",
       "Meta: O=TG A=Grupo Trazo facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The money trail ended at InsightWorks, a media "
       "company.",
       "Meta: O=TG A=InsightWorks facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It ties the accounts and Pages that it removed to "
       "Vostok Center, a company.",
       "Meta: O=TG A=Vostok Center facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The Ministry of Youth and Sport, to which Meta tied "
       "the operation, did not reply.",
       "Meta: O=TG A=Ministry of Youth and Sport facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Two agencies were involved: Nile Dialog in Egypt and "
       "Reach Media in Jordan.",
       "Meta: O=TG A=Nile Dialog,Reach Media facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Responsible for the network was Harbour Lane, a "
       "marketing firm.",
       "Meta: O=TG A=Harbour Lane facebook/page=40"},
      {"Meta removed 40 Pages run from the National Telecom Institute in Togo.",
       "Meta: O=TG A=National Telecom Institute facebook/page=40"},
      {"Meta kicked an Israeli company called Tamar Signal off its platforms after linking it to a "
       "network of 40 Pages.",
       "Meta: O=IL A=Tamar Signal facebook/page=40"},
      {"Meta removed 40 Pages linked to Harbour Lane, a firm in Togo. X suspended 700 accounts "
       "tied to the same firm.",
       "Meta: O=TG A=Harbour Lane facebook/page=40 || Twitter: O=TG A=Harbour Lane "
       "twitter/account=700"},
      {"Meta removed 40 Pages run from Togo. A business by the name of Lumen Works ran the "
       "accounts.",
       "Meta: O=TG A=Lumen Works facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. A site called Accra Ledger ran the stories on its "
       "Pages.",
       "Meta: O=TG facebook/page=40"},
  });
}

TEST_CASE("who removed") {
  check_rows({
      {"Twitter, and not Facebook, took 215 accounts run from Togo offline.",
       "Twitter: O=TG twitter/account=215"},
      {"Meta removed 40 Pages run from Togo. Twitter acted as well. A spokesman said that 148 "
       "accounts of the same network had been suspended.",
       "Meta: O=TG facebook/page=40 || Twitter: O=TG twitter/account=148"},
      {"LinkedIn closed 312 profiles run from Togo. The site, which is owned by Microsoft, said "
       "the profiles had been shut on Monday.",
       "LinkedIn: O=TG linkedin/account=312"},
      {"Meta removed 40 Pages and Google terminated 12 channels. Both companies said that the "
       "operation originated in Iran.",
       "Meta: O=IR facebook/page=40 || Google: O=IR youtube/channel=12"},
      {"Meta had taken the whole bouquet: 187 Pages and 64 accounts run from Togo.",
       "Meta: O=TG facebook/page=187 facebook/account=64"},
      {"Out went 40 Pages run from Togo, Facebook said.", "Meta: O=TG facebook/page=40"},
  });
}

TEST_CASE("no removals") {
  check_rows({
      {"The ministry requested removal of 640 videos and 12 YouTube channels run from Togo.", "-"},
      {"Critics would rather see the networks of Pages from Togo switched off by Facebook.", "-"},
      {"Members of Facebook groups in Togo report posts in order to get them blocked.", "-"},
      {"The tool follows networks on Facebook in closed messaging groups in Togo.", "-"},
  });
}

TEST_CASE("days in words") {
  check_rows({
      {"Meta removed 20 Pages run from Togo on the ninth of March 2021.",
       "Meta 2021-03-09: O=TG facebook/page=20"},
      {"On the twenty-first of March 2021 Meta removed 20 Pages run from Togo.",
       "Meta 2021-03-21: O=TG facebook/page=20"},
      {"Meta removed 20 Pages run from Togo on the third of May.",
       "Meta 2021-05-03: O=TG facebook/page=20", "2021-06-05"},
      {"The first of the networks had 20 Pages run from Togo, which Meta removed in May.",
       "Meta 2021-05: O=TG facebook/page=20", "2021-06-05"},
  });
}

TEST_CASE("the country of origin") {
  check_rows({
      {"Meta removed 39 Facebook profiles. The country of origin is the United States.",
       "Meta: O=US facebook/account=39"},
      {"Meta removed 39 Facebook profiles; the presumptive countries of origin are Togo and Benin.",
       "Meta: O=TG,BJ facebook/account=39"},
      {"Meta removed 39 Facebook profiles and named Ghana as their country of origin.",
       "Meta: O=GH facebook/account=39"},
      {"Meta removed 39 Facebook profiles. It lists Ghana and Nigeria as the likely countries of "
       "origin.",
       "Meta: O=GH,NG facebook/account=39"},
  });
}

TEST_CASE("what others counted, and what is routine") {
  check_rows({
      {"Meta removed 40 Pages run from Togo. Police arrested three of the gang's members.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. In 2019, prosecutors said the gang controlled 5,000 "
       "accounts.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. At the time investigators counted more than 800,000 "
       "accounts at the syndicate's disposal.",
       "Meta: O=TG facebook/page=40"},
      {"TikTok removed 40 accounts run from Togo. Some 144 accounts were banned for impersonation, "
       "while 2,165 videos were deleted for harmful misinformation.",
       "TikTok: O=TG tiktok/account=40"},
  });
}

TEST_CASE("who is aimed at, and who only resembles") {
  check_rows({
      {"Meta removed 118 Facebook accounts. This network originated in Vietnam and targeted "
       "members "
       "of the Vietnamese diaspora in Germany and the Czech Republic.",
       "Meta: O=VN T=DE,CZ facebook/account=118"},
      {"Meta removed 40 Pages run from Togo. They were aimed at Romanian and Russian speakers in "
       "Moldova.",
       "Meta: O=TG T=MD facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. They spread links to forged versions of German news "
       "sites.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. First kick-off since Saturday's 39-0 win over "
       "Argentina.",
       "Meta: O=TG facebook/page=40"},
      {"LinkedIn removed 643 fake profiles. They belonged to an operation that it attributes, with "
       "colleagues at Microsoft, to actors in China, and that targeted professionals in Taiwan.",
       "LinkedIn: O=CN T=TW linkedin/account=643"},
      {"Meta removed 40 Pages run from Togo. She pointed to a survey by the Caucasus Research "
       "Resource Center.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. The 51 members of the Fono were sworn in on Tuesday.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 accounts that it connects to the youth wing of the Hayrenik Alliance. "
       "Hayrenik Alliance MP Gevorg Manukyan said that Meta was wrong.",
       "Meta: A=Hayrenik Alliance facebook/account=40"},
  });
}

TEST_CASE("what a network consisted of, and what it did not") {
  check_rows({
      {"Meta removed an operation run from Iran. The gang used 14 Facebook accounts, six pages and "
       "41 Instagram accounts to bombard people in the UK with memes.",
       "Meta: O=IR T=GB facebook/account=14 facebook/page=6 instagram/account=41"},
      {"Meta removed 40 Pages run from Togo. An influencer with 2,000 followers will take as "
       "little "
       "as 50,000 francs for a post.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It is not the only case in the report, which "
       "describes "
       "ten in total.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. If forty accounts wrote the same sentence, they have "
       "the same boss.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo.\n\n- Using several accounts between which you switch "
       "to "
       "make one Group look more popular is against the rules",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Facebook put the number of people who had joined the "
       "Groups at 4,100.",
       "Meta: O=TG facebook/page=40 audience facebook/group=4100"},
      {"Meta removed 40 Pages run from Togo. About 730,000 accounts followed one or more of its "
       "Pages, more than any other network in this list.",
       "Meta: O=TG facebook/page=40 audience facebook/page=730000~"},
  });
}

TEST_CASE("removals as a rule") {
  check_rows({
      {"Meta explains its policy on foreign networks. Where we find a campaign, we remove the "
       "whole network, whether it is run from Russia or from Iran.",
       "-"},
      {"The company already removes networks that hide who is behind them. A network from Iran was "
       "found on Facebook.",
       "-"},
      {"Facebook removes Iranian network of 40 accounts", "Meta: O=IR facebook/account=40"},
  });
}

TEST_CASE("figures of others, and of what stays") {
  check_rows({
      {"Meta removed 40 Pages run from Togo. A laboratory keeps its own archive of about 90,000 "
       "suspended channels.",
       "Meta: O=TG facebook/page=40"},
      {"Twitter removed 1,419 accounts from China. It is releasing a representative sample of 300 "
       "accounts to the archive.",
       "Twitter: O=CN twitter/account=1419"},
      {"Twitter shut down 201 accounts tied to the Internet Research Agency. The three RT accounts "
       "that placed the ads have not been suspended.",
       "Twitter: A=Internet Research Agency twitter/account=201"},
      {"Twitter shut down 201 accounts run from Russia. The disclosure was made in closed sessions "
       "with staff members of the House and Senate committees.",
       "Twitter: O=RU twitter/account=201"},
      {"Meta removed 40 Pages run from Togo. Tovar said he had reported two accounts in March.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. Most had fewer than 15 followers.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 40 Pages run from Togo. It has trained officials in 15 member states.",
       "Meta: O=TG facebook/page=40"},
      {"Meta removed 42 accounts and 17 Pages run from Togo. The Pages had presented themselves as "
       "charities. They were followed by about 21,000 accounts.",
       "Meta: O=TG facebook/account=42 facebook/page=17 audience facebook/page=21000~"},
      {"Reddit banned 23 accounts from Russia. The letters were written in poor Ukrainian and "
       "slightly better Estonian.",
       "Reddit: O=RU reddit/account=23"},
      {"Facebook has barred Colombian digital agency Altura Digital and removed 40 Pages run from "
       "Colombia.",
       "Meta: O=CO A=Altura Digital facebook/page=40"},
  });
}
