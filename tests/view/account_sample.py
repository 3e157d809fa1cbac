"""A complete account page with invented data in both languages, built from view types alone."""

# ruff: noqa: E501 both languages of a word stand side by side

from collections.abc import Callable

from battlemap.view import marks as m
from battlemap.view.charts import dots, phase_ladder, power_map, sensitivity, wallet
from battlemap.view.charts.power_links import PowerLink
from battlemap.view.layout import Layout, LayoutWords, Site, SiteLanguage, layout
from battlemap.view.pages import account_sections as sec
from battlemap.view.pages import account_types as page
from battlemap.view.scorecards import (
    BarRow,
    BarsTable,
    Matrix,
    MatrixRow,
    MatrixWords,
    Rated,
    ScoreRow,
    ScoreTable,
)
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.tracks import Track, Tracks, TrackStep

Say = Callable[[str, str], str]

EN = SiteLanguage("en", "English", "")
ZH = SiteLanguage("zh-CN", "中文", "zh/")

NAV = (
    ("home", "Battle map", "作战地图", "index.html"),
    ("accounts", "Accounts", "客户", "index.html#accounts"),
    ("opportunities", "Opportunities", "机会", "opportunities.html"),
    ("people", "People", "人物", "people.html"),
    ("competitors", "Rivals", "竞争对手", "competitors.html"),
    ("quality", "Plan quality", "计划质量", "quality.html"),
    ("playbook", "Playbook", "方法手册", "playbook.html"),
)
# id, English, Chinese, title en, title zh, influence, support, level, function, contact, roles, owner,
# favours, win en, win zh, met en, met zh, short since en, since zh
PEOPLE = [
    ("sun", "Sun Guoqiang", "孙国强", "Chairman", "董事长", 5, None, "decision", "financial", 0, "", "",
     "?", "?", "?", "never", "未见", "never", "未见"),
    ("wang", "Wang Lei", "王磊", "General manager", "总经理", 5, 0, "decision", "financial", 1, "E", "CY",
     "?", "Line never stops for a missing part", "产线不因缺件停线", "15 Aug · 97 d", "8月15日 · 97天", "97 d", "97天"),
    ("lin", "Lin Fang", "林芳", "CFO", "财务总监", 4, -1, "decision", "financial", 1, "T", "",
     "Beichen −1", "Freight below 2.1 % of sales", "运费低于销售额2.1%", "3 Jul · 140 d", "7月3日 · 140天", "140 d", "140天"),
    ("he", "He Zhiyuan", "何志远", "Head of purchasing", "采购总监", 4, -2, "management", "financial", 2, "T", "LW",
     "Beichen −2", "Keeps the 2026 saving of ¥0.6M", "守住2026年60万降本", "11 Oct · 40 d", "10月11日 · 40天", "40 d", "40天"),
    ("chen", "Chen Hao", "陈浩", "Plant manager", "宁波厂长", 4, 1, "management", "using", 3, "U", "LW",
     "us", "Docks clear by 14:00", "14点前清空道口", "30 Oct · 21 d", "10月30日 · 21天", "21 d", "21天"),
    ("zhou", "Zhou Min", "周敏", "Logistics director", "物流总监", 4, 2, "management", "using", 4, "UC", "CY",
     "us", "Fewer night calls; a case to present in March", "少接夜间电话；三月有案例可讲", "14 Nov · 6 d", "11月14日 · 6天", "6 d", "6天"),
    ("prod", "Head of production", "生产负责人", "name unknown", "姓名未知", 4, None, "decision", "using", 0, "U", "",
     "?", "?", "?", "–", "–", "", ""),
    ("wu", "Wu Qian", "吴倩", "Finance manager", "财务经理", 3, 0, "management", "financial", 1, "", "HJ",
     "?", "?", "?", "6 Sep · 75 d", "9月6日 · 75天", "75 d", "75天"),
    ("liu", "Liu Yang", "刘洋", "After-sales director", "售后总监", 3, 1, "management", "using", 2, "U", "CY",
     "nobody", "Parts at dealers same day", "配件当日到经销商", "17 Oct · 34 d", "10月17日 · 34天", "34 d", "34天"),
    ("zheng", "Zheng Jie", "郑洁", "Quality manager", "质量经理", 3, None, "management", "technical", 0, "T", "",
     "?", "?", "?", "never", "未见", "never", "未见"),
    ("gao", "Gao Xiang", "高翔", "Tender officer", "招标专员", 2, -1, "operational", "financial", 1, "", "LW",
     "Beichen −1", "?", "?", "21 Sep · 60 d", "9月21日 · 60天", "60 d", "60天"),
    ("tang", "Tang Xiao", "唐晓", "Assistant to GM", "总经理助理", 2, 0, "operational", "financial", 2, "", "CY",
     "?", "Mr Wang’s time protected", "王总时间不被打扰", "8 Nov · 12 d", "11月8日 · 12天", "12 d", "12天"),
    ("zhao", "Zhao Peng", "赵鹏", "IT manager", "信息经理", 2, 1, "management", "technical", 2, "T", "HJ",
     "Jiatu 0", "One interface, no portal", "一个接口，不要门户", "23 Oct · 28 d", "10月23日 · 28天", "28 d", "28天"),
    ("ma", "Ma Chao", "马超", "Inbound planner", "入厂计划员", 2, 2, "operational", "using", 4, "U", "CY",
     "us", "Sees the truck, not the phone", "看得见车，不用打电话", "17 Nov · 3 d", "11月17日 · 3天", "3 d", "3天"),
    ("xu", "Xu Li", "徐丽", "Warehouse lead", "仓库主管", 1, 1, "operational", "using", 3, "U", "LW",
     "us", "Even dock load", "道口负荷均匀", "30 Oct · 21 d", "10月30日 · 21天", "21 d", "21天"),
]  # fmt: skip
LINKS = [
    PowerLink("reports", "wang", "sun"),
    *[PowerLink("reports", who, "wang") for who in ("he", "lin", "chen", "zhou", "prod", "liu")],
    PowerLink("reports", "wu", "lin"),
    PowerLink("reports", "gao", "he"),
    PowerLink("reports", "zhao", "lin"),
    PowerLink("reports", "ma", "zhou"),
    PowerLink("reports", "xu", "chen"),
    PowerLink("reports", "zheng", "prod"),
    PowerLink("influences", "zhou", "wang"),
    PowerLink("influences", "tang", "wang"),
    PowerLink("informal", "he", "lin"),
    PowerLink("informal", "ma", "chen"),
    PowerLink("conflict", "he", "zhou"),
]
LEVELS = {
    "decision": ("decision", "决策层"),
    "management": ("management", "管理层"),
    "operational": ("operational", "操作层"),
}
FUNCTIONS = {"using": ("using", "使用"), "technical": ("technical", "技术"), "financial": ("finance", "财务")}
ROLES = {"E": ("E", "经", "economic buyer", "经济决策者"), "T": ("T", "技", "technical buyer", "技术把关者"),
         "U": ("U", "用", "user", "使用者"), "C": ("C", "教", "coach", "教练")}  # fmt: skip
OWNERS = {
    "CY": ("Chen Yu", "陈宇"),
    "LW": ("Luo Wei", "罗伟"),
    "HJ": ("Han Jing", "韩静"),
    "": ("nobody", "无人"),
}
DEPTHS = (("none", "无"), ("brief", "短暂"), ("several times", "数次"), ("regular", "定期"), ("deep", "深入"))


def site(zh: bool) -> Site:
    """The frame all pages of a language share."""
    words = LayoutWords(
        *(
            ("跳到正文", "全站", "搜索", "搜索客户、人物、对手", "语言", "机密", "管理层版", "数据截至2026年11月20日", "版本 4f1c2a9",
             "千路速运 · 重点客户 · 机密，管理层版")
            if zh
            else ("Skip to content", "Site", "Search", "Find an account, person, rival", "Language", "Confidential",
                  "leadership edition", "as of 20 Nov 2026", "version 4f1c2a9",
                  "Qianlu Express · key accounts · confidential, leadership edition")
        )
    )  # fmt: skip
    return Site(
        name="千路速运 · 作战地图" if zh else "Qianlu Express · Battle map",
        language=ZH if zh else EN,
        languages=(EN, ZH),
        nav=tuple((key, z if zh else e, path) for key, e, z, path in NAV),
        words=words,
        footer=(("数字怎么算出来" if zh else "How every number is computed", "playbook.html"),),
    )


def frame(zh: bool) -> Layout:
    """The frame of the account page."""
    return layout(
        site(zh),
        page="accounts/huaxin.html",
        title="华鑫汽配" if zh else "Huaxin Auto Parts",
        current="accounts",
    )


def _work_words(t: Say) -> m.WorkWords:
    return m.WorkWords(
        t("Part", "组成"), t("Score", "得分"), t("Weight", "权重"), t("Points", "贡献"), t("Known", "已知"), t("Next to find:", "下一步查清：")
    )  # fmt: skip


def health(t: Say) -> m.Working:
    """Health with its parts: 12.0 + 8.7 + 10.5 + 12.0 + 9.0 + 7.8 = 60.0."""
    parts = [
        (t("Relationship coverage", "关系覆盖"), 48, 25, "12.0", 78),
        (t("Trust", "信任"), 58, 15, "8.7", 75),
        (t("Satisfaction", "满意度"), 70, 15, "10.5", 100),
        (t("Opportunity evidence", "机会证据"), 60, 20, "12.0", 70),
        (t("Information", "信息"), 60, 15, "9.0", 52),
        (t("Freshness", "新鲜度"), 78, 10, "7.8", 55),
    ]
    source = m.SourceLink("huaxin.md:41", "https://git.example/huaxin.md#L41")
    rows = tuple(
        m.WorkRow(name, str(v), f"{w} %", points, f"{k} %", source=source) for name, v, w, points, k in parts
    )
    return m.Working(
        title=t("Health: weighted mean of what is known", "健康度：已知部分的加权平均"),
        value="60",
        unit="0 – 100",
        known=None,
        words=_work_words(t),
        rows=rows,
        total=m.WorkRow(t("Health", "健康度"), "60.0", "100 %", "60.0", "71 %"),
        missing=(
            t("sincerity trust", "诚意信任"),
            t("Zheng Jie’s view", "郑洁的态度"),
            t("urgency", "紧迫性"),
        ),
        link=m.Link(t("How health is computed", "健康度怎么算"), "../playbook/health.html"),
    )


def head(t: Say) -> page.AccountHead:
    """Name, verdict, figures."""
    return page.AccountHead(
        name=t("Huaxin Auto Parts", "华鑫汽配"),
        other_name=t("华鑫汽配", "Huaxin Auto Parts"),
        other_tag=t("zh-CN", "en"),
        verdict=m.line(
            t(
                "Level with Beichen on the solution, behind at the top: the Ningbo decision is 19 weeks off and "
                "**nobody has met the chairman**.",
                "方案与北辰不相上下，高层关系落后。宁波项目将在19周内定案，**我方尚无人见过董事长**。",
            ),
            "bad",
        ),
        meta=(
            m.Span(
                t(
                    "VIP, rank 5 of 2,000 · grade A · private, founder-led · automotive, East China · owner ",
                    "VIP（第5位，共2000位）· A级 · 民营，创始人主导 · 汽车零部件，华东 · 负责人",
                )
            ),
            m.Span(t("Chen Yu", "陈宇"), "own"),
            m.Span(t(" · reviewed 2 Nov, next review 4 Dec", " · 11月2日复盘，下次12月4日")),
        ),
        figures=(
            m.Figure(
                t("Health", "健康度"),
                "60",
                known=m.known(0.71, t("71 % known", "已知71%")),
                working=health(t),
            ),
            m.Figure(t("Revenue 2025", "2025年收入"), t("¥11.4M", "1140万"), t("+39 % on 2024", "同比+39%")),
            m.Figure(t("Potential", "潜力"), t("¥36M", "3600万"), t("a year", "每年")),
            m.Figure(t("Pipeline", "在途机会"), t("¥8.2M", "820万"), t("5.2 – 9.8, two", "520～980万，2个")),
        ),
    )


def tracks(t: Say) -> Tracks:
    """Two opportunities over the customer's steps."""
    steps = ("", *(t(*s) for s in (("discover", "发现需求"), ("discuss", "内部酝酿"), ("design", "系统设计"),
             ("evaluate", "评估比较"), ("commit", "购买承诺"), ("implement", "实施履行"))))  # fmt: skip

    def track(title: str, notes: tuple[str, ...], proved: int, claimed: int, theirs: int) -> Track:
        ours = tuple(
            TrackStep(t("proved", "已证实"), "on", tone="us") if i == proved
            else TrackStep(t("claimed", "自报"), "claimed") if i == claimed
            else TrackStep("", "on" if i < proved else "claimed" if i < claimed else "off")
            for i in range(1, 8)
        )  # fmt: skip
        them = tuple(
            TrackStep(label, "none" if not i else "on" if i <= theirs else "off", strong=i == theirs)
            for i, label in enumerate(steps)
        )
        return Track(title, "huaxin/inbound-2027.html", notes, ours, them)

    stages = (("Target", "目标"), ("Potential", "潜在"), ("Interest", "意向"), ("Project", "立项"), ("Endorsed", "认可"),
              ("Negotiation", "谈判"), ("Closed", "成交"))  # fmt: skip
    return Tracks(
        caption=t("Our seven stages above the customer’s six steps", "我方七阶段与客户六步骤对照"),
        stages=tuple(t(*s) for s in stages),
        rows=(
            track(
                t("Inbound milk-run", "入厂循环取货"),
                (
                    t("¥6.0M likely · close 31 Mar", "600万 · 2027年3月"),
                    t("81 days here, typical 45", "已81天，常规45天"),
                ),
                4,
                5,
                4,
            ),
            track(
                t("Same-day spare parts", "售后备件当日达"),
                (
                    t("¥2.2M likely · close 30 Jun", "220万 · 2027年6月"),
                    t("38 days here, typical 40", "已38天，常规40天"),
                ),
                3,
                4,
                2,
            ),
        ),
    )


def people_on_map(zh: bool) -> list[power_map.PowerPerson]:
    """The people as the map needs them."""
    return [
        power_map.PowerPerson(
            id=p[0],
            name=p[2] if zh else p[1],
            role_line=p[4] if zh else p[3],
            influence=p[5],
            support=p[6],
            level=p[7],
            contact=p[9],
            role_letters=" ".join(ROLES[r][1 if zh else 0] for r in p[10]),
            owner_initials=p[11],
            gap=p[0] == "prod",
            favours=("北辰" if zh else "Beichen") if p[0] == "he" else "",
        )
        for p in PEOPLE
    ]


def power(t: Say, zh: bool) -> page.PowerBlock:
    """The power map."""
    words = power_map.PowerWords(
        title=t(
            "Power map: influence by support, 14 people and one unfilled role",
            "权力地图：影响力与态度，14人和一个空缺",
        ),
        desc=t(
            "Of the seven most influential, two support us, two are against. The people table says the same.",
            "影响力最高的七人中，两人支持，两人反对。人物表内容相同。",
        ),
        columns=("未知", "敌对", "反对", "中立", "支持", "拥护")
        if zh
        else ("not known", "hostile", "against", "neutral", "for us", "champion"),
        influence=t("↑ influence", "↑ 影响力"),
        nobody=t("Nobody is recorded yet.", "还没有记录任何人。"),
    )
    legend = [
        ("reports", "reports", "汇报"), ("informal", "informal", "非正式"), ("influences", "influences", "影响"),
        ("conflict", "conflict", "冲突"), ("contact", "contact", "接触深度"), ("decision", "decides", "决策层"),
    ]  # fmt: skip
    items = tuple(m.LegendItem(t(en, cn), symbol) for symbol, en, cn in legend)
    return page.PowerBlock(
        heading=m.Heading(
            t("Power map: support is deep at the plant and thin where the money is decided", "权力地图：工厂支持深厚，管钱的地方单薄"),
        ),
        chart=power_map.power_map(people_on_map(zh), LINKS, words),
        legend=(
            *items,
            m.LegendItem(t("buying role", "采购角色"), char=t("E T U C", "经技用教")),
            m.LegendItem(t("our owner", "我方"), char="CY", tone="own"),
        ),
    )  # fmt: skip


def coverage(t: Say, zh: bool) -> page.CoverageBlock:
    """Levels by functions."""

    def cell(level: str, function: str) -> page.CoverageCell:
        found = [p for p in PEOPLE if p[7] == level and p[8] == function and p[0] != "prod"]
        people = tuple(
            page.CoveragePerson(
                p[2] if zh else p[1],
                m.sign(p[6]),
                m.Contact(p[9], t(*DEPTHS[p[9]])),
                p[18] if zh else p[17],
            )
            for p in found
        )
        missing = (
            t("Head of production: unknown", "生产负责人：未知")
            if (level, function) == ("decision", "using")
            else t("nobody known", "无人认识")
        )
        return page.CoverageCell(people, "" if people else missing)

    return page.CoverageBlock(
        heading=m.Heading(
            t(
                "Coverage: three of nine cells are empty, two of them at the top",
                "覆盖矩阵：九格空三格，其中两格在决策层",
            )
        ),
        caption=t("People by level and function", "按层级和职能看人物"),
        functions=(t("Using", "使用部门"), t("Technical", "技术部门"), t("Financial", "财务部门")),
        rows=tuple(
            page.CoverageRow(
                t(en.capitalize(), cn), tuple(cell(level, f) for f in ("using", "technical", "financial"))
            )
            for level, (en, cn) in LEVELS.items()
        ),
    )


RIVALS = (
    ("B", "北", "Beichen Express", "北辰速运"),
    ("J", "嘉", "Jiatu Logistics", "嘉途物流"),
    ("K", "宽", "Kuanyu", "宽宇供应链"),
)


def rivals(t: Say) -> tuple[m.Rival, ...]:
    """The three rivals in their constant order."""
    return tuple(m.Rival(t(a, b), t(c, d), i + 1, short=t(c, d[:2]).split(" ")[0]) for i, (a, b, c, d) in enumerate(RIVALS))


def assessment(t: Say) -> page.AssessmentBlock:
    """The four questions."""
    ours, all_of_us = (), rivals(t)
    tables = (
        (("Real?", "是真的吗？"), ("+3 of 4 known", "净+3，已知4/5"), ours, (
            (("Application", "应用或项目"), "+"), (("Business", "客户业务"), "+"), (("Finance", "财务状况"), "0"),
            (("Budget", "项目预算"), "+"), (("Urgency", "紧迫性"), "?"))),
        (("Worth it?", "值得赢吗？"), ("+2 of 5 known", "净+2，已知5/5"), ours, (
            (("Revenue now", "短期收入"), "+"), (("Revenue later", "未来收入"), "+"), (("Profit", "利润"), "-"),
            (("Risk", "风险"), "0"), (("Strategic", "战略价值"), "+"))),
        (("Can we compete?", "能竞争吗？"), ("+2", "净+2"), all_of_us, (
            (("Criteria", "评选标准"), "0+?-"), (("Solution", "解决方案"), "+0+?"), (("Resources", "销售资源"), "+0-?"),
            (("Relationship", "客户关系"), "-+-0"), (("Unique value", "独特价值"), "+-0?"))),
        (("Can we win?", "能赢吗？"), ("0", "净0"), all_of_us, (
            (("Inside support", "内线支持"), "++-?"), (("Exec. trust", "高层信任"), "-+??"), (("Culture", "文化兼容"), "0+0-"),
            (("Unspoken", "桌下标准"), "??-?"), (("Politics", "利害关系"), "0+-?"))),
    )  # fmt: skip
    value = {"+": 1, "-": -1, "0": 0, "?": None}
    return page.AssessmentBlock(
        heading=m.Heading(
            t("Milk-run: ahead on value, behind at the top", "入厂循环取货：价值领先，高层信任落后")
        ),
        tables=tuple(
            ScoreTable(
                t(*title),
                t(*balance),
                t("Us", "我"),
                who,
                tuple(ScoreRow(t(*name), tuple(m.mark(value[c]) for c in row)) for name, row in rows),
                t("Criterion", "准则"),
            )
            for title, balance, who, rows in tables
        ),
        us=t("Us", "我"),
        rivals=all_of_us,
        conclusion=m.line(
            t("**Pursue with conditions**, 18 of 20 known", "建议：**有条件推进**，我方20项已知18项")
        ),
        working=m.Working(
            title=t("Balance of + and −; unknown counts neither way", "＋与－相抵，未知不计"),
            value=t("working", "依据"),
            unit="",
            known=None,
            words=m.WorkWords(t("Question", "问题"), t("Balance", "净值"), "", "", t("Known", "已知"), ""),
            rows=tuple(
                m.WorkRow(t(*title), v, known=k)
                for (title, *_), v, k in zip(
                    tables, ("+3", "+2", "+2", "0"), ("4/5", "5/5", "5/5", "4/5"), strict=True
                )
            ),
            note=t("Real and worth it, not yet winnable.", "是真的，也值得，但还赢不了。"),
            side="left",
        ),
    )


def trust(t: Say) -> Rated:
    """Trust and satisfaction."""

    def bars(title: tuple[str, str], closed: str, rows: list[tuple[str, str, int | None]]) -> BarsTable:
        work = m.Working(
            title=t("Mean of what is rated, 1 – 5", "已评项目的平均，1–5"),
            value=closed,
            unit="",
            known=None,
            words=m.WorkWords(t("Part", "组成"), t("Score", "得分"), "", "", "", ""),
            rows=tuple(m.WorkRow(t(en, cn), "?" if v is None else str(v)) for en, cn, v in rows),
            side="left",
        )
        return BarsTable(
            t(*title),
            t(*title),
            t("Part", "组成"),
            t("Score", "得分"),
            tuple(
                BarRow(t(en, cn), m.Blocks(v, "?" if v is None else str(v), "bad" if v == 2 else ""))
                for en, cn, v in rows
            ),
            work,
        )

    return Rated(
        m.Heading(t("Trusted for the work, not yet for the relation", "能力受信任，关系尚浅")),
        (
            bars(("Trust", "信任四支柱"), t("3 of 4 known", "已知3/4"), [
                ("Professional", "职业", 4), ("Expertise", "专业", 4), ("Relation", "关系", 2), ("Sincerity", "诚意", None)]),
            bars(("Satisfaction", "满意度"), t("5 of 5 known", "已知5/5"), [
                ("Time", "时间 T", 4), ("Quality", "质量 Q", 4), ("Cost", "成本 C", 3), ("Service", "服务 S", 4), ("Openness", "开放 O", 4)]),
        ),
    )  # fmt: skip


def flags(t: Say) -> page.FlagsBlock:
    """Top flags."""
    act, watch = t("act now", "立即处理"), t("watch", "关注")
    return page.FlagsBlock(
        m.Heading(t("Red flags, and what to say", "红旗，以及怎么开口")),
        (
            m.Flag("act", act, t("The man who signs has met us once", "评估已开始，拍板人只见过我们一面"),
                   t("“May we show Mr Wang what one missed slot costs before the criteria are final?”",
                     "“标准定稿前，能否请王总看一看：漏一次窗口要损失多少？”"), who=t("Chen Yu", "陈宇"), due=t("24 Nov", "11月24日")),
            m.Flag("act", act, t("Purchasing wrote the criteria with Beichen", "评选标准偏向北辰，由采购与北辰共同起草"),
                   t("“Would the plant add on-time rate per dock, as you measure it today?”",
                     "“能否按贵厂现在的口径，加上分道口准点率？”"), who=t("Luo Wei", "罗伟"), due=t("27 Nov", "11月27日")),
            m.Flag("watch", watch, t("61 % of contacts rest on Zhou Min", "一切系于周敏：占全部接触的61%"),
                   t("“Who else should hear this from us, besides you?”", "“除了您，这件事还应当让谁听到？”"),
                   who=t("Chen Yu", "陈宇"), due=t("4 Dec", "12月4日")),
            m.Flag("watch", watch, t("Endorsed claimed, not proved", "另：自报“认可”，仅证实“立项”"),
                   more=m.Link(t("2 more", "及另外2项"), "#flags")),
        ),
    )  # fmt: skip


def people(t: Say, zh: bool) -> sec.PeopleSection:
    """The people table."""
    rows = []
    for p in PEOPLE:
        gap = p[0] == "prod"
        rows.append(
            sec.PersonRow(
                id=f"p-{p[0]}",
                name=t("unknown", "未知") if gap else p[2] if zh else p[1],
                other_name="" if gap else p[1] if zh else p[2],
                other_tag="en" if zh else "zh-CN",
                title=(p[2] if zh else p[1]) if gap else p[4] if zh else p[3],
                place=f"{t(*LEVELS[p[7]])} · {t(*FUNCTIONS[p[8]])}",
                roles=tuple(m.Role(t(*ROLES[r][:2]), t(*ROLES[r][2:])) for r in p[10]),
                influence=str(p[5]),
                sign=m.sign(p[6], t("support", "态度")),
                contact=m.Contact(p[9], t(*DEPTHS[p[9]])),
                favours=p[12],
                win=p[14] if zh else p[13],
                met=p[16] if zh else p[15],
                owner=t(*OWNERS[p[11]]),
                owner_missing=not p[11],
                hot=p[0] in ("sun", "he", "prod"),
            )
        )
    return sec.PeopleSection(
        "people",
        m.Heading(
            t("People", "人物"),
            t("Fourteen known and one role without a name. Support known for 12 of 15, personal win written down for 10.",
              "已知14人，一个角色空缺。15人中已知12人的态度，10人的个人赢点有记录。"),
        ),
        sec.PeopleWords(
            *(t(a, b) for a, b in (
                ("People of Huaxin Auto Parts", "华鑫汽配的人物"), ("Name", "姓名"), ("Title", "职务"), ("Level and function", "层级与职能"),
                ("Role", "角色"), ("Influence", "影响力"), ("Support", "态度"), ("Contact", "接触"), ("Favours", "偏向"),
                ("What is a win for them", "个人赢点"), ("Last met", "最近见面"), ("Our owner", "我方负责人")))
        ),
        tuple(rows),
    )  # fmt: skip


def competition(t: Say) -> sec.CompetitionSection:
    """The weighted matrix: totals re-add from weights and scores."""
    data = [
        (("Price per slot", "单次价格"), 30, (3, 4, 2, None), "−1", "bad"),
        (("On-time at dock", "道口准点"), 25, (4, 2, 3, 2), "+1", "good"),
        (("Tracking and data", "跟踪与数据"), 15, (4, 2, 4, 3), "0", "mute"),
        (("Coverage of 41 suppliers", "41家供应商覆盖"), 15, (3, 4, 3, 2), "−1", "bad"),
        (("Claims handling", "理赔"), 10, (3, 2, 3, None), "0", "mute"),
        (("References in the trade", "同行案例"), 5, (2, 4, 3, 3), "−2", "bad"),
    ]
    letters = (t("U", "我"), *(r.letter for r in rivals(t)))
    rows = tuple(
        MatrixRow(
            t(*label),
            f"{weight} %",
            dots.dots(
                [
                    dots.Score(letter, kind, score)
                    for letter, kind, score in zip(letters, ("us", "r1", "r2", "r3"), scores, strict=True)
                ],
                t(*label) + " " + ", ".join("?" if s is None else str(s) for s in scores),
            ),
            tuple("?" if s is None else str(s) for s in scores),
            lead,
            tone,
        )
        for label, weight, scores, lead, tone in data
    )
    return sec.CompetitionSection(
        "comp",
        m.Heading(
            t("On their criteria we lead, until price weighs 48 %", "按客户标准我方领先，价格权重到48%时反转"),
            t("The customer’s own criteria and weights; scores 1 – 4.", "客户自己的评选标准和权重，评分1–4。"),
        ),
        Matrix(
            MatrixWords(
                t("Weighted competition matrix", "加权竞争矩阵"), t("The customer’s criterion", "客户标准"), t("Weight", "权重"),
                t("poor 1 · fair 2 · good 3 · excellent 4", "差1 · 一般2 · 好3 · 优4"), t("Us", "我方"), t("Lead", "领先")
            ),
            rivals(t),
            rows,
            MatrixRow(t("Weighted, of what is known", "加权，只算已知"), "100 %", None, ("3.35", "3.00", "2.85", "2.33"), "+0.35", "good"),
            m.known(0.92, t("92 % of scores known", "评分已知92%")),
        ),
        sensitivity=sensitivity.sensitivity(
            [
                sensitivity.SensitivityLine(t("Us", "我方"), "us", 3.5, 3.1),
                sensitivity.SensitivityLine(rivals(t)[0].short, "r1", 2.57, 3.71),
                sensitivity.SensitivityLine(rivals(t)[1].short, "r2", 3.21, 2.24),
            ],
            sensitivity.SensitivityWords(
                t("Totals by weight of price", "总分随价格权重变化"), t("weight of price, the others in proportion →", "价格权重，其余按比例 →"),
                t("now 30 %", "现在30%"), "48 %"
            ),
            now=0.3,
            turn=(0.48, 3.26),
        ),
        sensitivity_title=t("What would turn it", "什么会使结果反转"),
        sensitivity_note=t("It also turns if references weigh 19 % (now 5).", "同行案例权重到19%（现5%）时也会反转。"),
    )  # fmt: skip


def needs(t: Say) -> sec.TablesSection:
    """Needs, offers, worth."""
    data = [
        (("Missed inbound slots stop line 3", "入厂窗口错过会停三号线"), ("Zhou Min", "周敏"), ("Timed milk-run, 41 suppliers", "41家供应商定时循环取货"), ("¥2.4M a year", "每年240万"), ("confirmed", "已确认"), "good"),
        (("Night calls to find a truck", "夜里打电话找车"), ("Ma Chao", "马超"), ("Live tracking in their system", "在其系统内实时跟踪"), ("8 h a week", "每周8小时"), ("not confirmed", "未确认"), "warn"),
        (("A supplier the chairman can call", "董事长一个电话能找到的供应商"), ("Wang Lei", "王磊"), ("", ""), ("?", "?"), ("", ""), ""),
    ]  # fmt: skip
    columns = tuple(
        Column(t(a, b))
        for a, b in (("Need", "需求"), ("Whose", "谁的"), ("→ Offer", "→ 方案"), ("→ Worth", "→ 价值"))
    )
    rows = tuple(
        Row(
            (
                Cell(t(*need)),
                Cell(t(*whose)),
                Cell(t(*offer)) if offer[0] else Cell(t("no offer yet", "尚无方案"), "bad"),
                Cell(t(*worth), "faint" if worth[0] == "?" else "", sub=t(*state)),
            )
        )
        for need, whose, offer, worth, state, _ in data
    )
    return sec.TablesSection(
        "needs",
        m.Heading(
            t("Needs and value", "需求与价值"),
            t("From what they told us to what it is worth.", "从客户所说到值多少钱。"),
        ),
        (Table(t("Needs, offers and value", "需求、方案与价值"), columns, rows),),
    )


def swot(t: Say) -> sec.SwotSection:
    """Four lists and crosses."""
    return sec.SwotSection(
        "swot",
        m.Heading("SWOT", t("Four lists, then what follows from crossing them.", "四张清单，以及交叉后的行动。")),
        (
            sec.Quadrant(t("Strengths", "优势"), "good", (t("On-time at dock 98.1 %, measured by them", "道口准点98.1%，客户实测"), t("Zhou Min as coach, with standing", "周敏是有威信的教练"))),
            sec.Quadrant(t("Weaknesses", "劣势"), "bad", (t("No contact above the general manager", "总经理以上没有联系人"), t("61 % of contacts rest on one person", "61%的接触集中在一人"))),
            sec.Quadrant(t("Opportunities", "机会"), "good", (t("Second plant in Hefei opens in 2027", "合肥二厂2027年投产"),)),
            sec.Quadrant(t("Threats", "威胁"), "bad", (t("Payment terms move to 120 days", "账期拉长到120天"),)),
        ),
        (
            sec.Quadrant(t("So we", "所以我们"), "", (t("Use dock data (S) to get one measured criterion changed (T)", "用道口数据（优势）改一条可衡量的标准（威胁）"),)),
            sec.Quadrant(t("And we guard against", "并且防范"), "", (t("One contact (W): every visit takes two of theirs", "单点联系（劣势）：每次拜访见两人以上"),)),
        ),
    )  # fmt: skip


def visits(t: Say) -> sec.VisitsSection:
    """Visits with goal and result."""
    data = [
        (("14 Nov 2026", "2026年11月14日"), ("Zhou Min", "周敏"), ("Chen Yu", "陈宇"), ("**Goal** learn who drafted the criteria. **Result** purchasing with Beichen.", "**目标** 弄清谁起草标准。**结果** 采购与北辰共同起草。"), ("reached", "达成"), "good", "¥1,800 · 6 h"),
        (("30 Oct 2026", "2026年10月30日"), ("Chen Hao, Xu Li", "陈浩、徐丽"), ("Luo Wei", "罗伟"), ("**Goal** site survey for 41 suppliers. **Result** three docks measured.", "**目标** 41家供应商现场勘查。**结果** 测了三个道口。"), ("in part", "部分达成"), "warn", "¥2,600 · 9 h"),
        (("11 Oct 2026", "2026年10月11日"), ("He Zhiyuan", "何志远"), ("Luo Wei", "罗伟"), ("**Goal** hear his view of Beichen. **Result** content with price.", "**目标** 听他对北辰的看法。**结果** 对价格满意。"), ("not reached", "未达成"), "bad", "¥900 · 3 h"),
    ]  # fmt: skip
    items = tuple(
        sec.Visit(t(*d), t(*w), t(*b), m.line(t(*x)), t(*o), tone, cost, t("serves need", "服务于需求"))
        for d, w, b, x, o, tone, cost in data
    )
    return sec.VisitsSection(
        "visits",
        m.Heading(
            t("Visits", "拜访"),
            t("23 in twelve months, 3 to the decision level.", "十二个月23次，其中3次到决策层。"),
        ),
        items,
        items[:1],
        t("20 earlier visits", "更早的20次拜访"),
    )


def actions(t: Say) -> sec.TablesSection:
    """Actions as a table."""
    columns = (Column(t("Due", "到期")), Column(t("Action", "行动")), Column(t("Owner", "负责人")))
    rows = (
        Row(
            (
                Cell(t("late 5 d", "逾期5天"), "bad"),
                Cell(t("Payment terms with Lin Fang", "与林芳沟通付款条件"), strong=True),
                Cell(t("Han Jing", "韩静")),
            ),
            hot=True,
        ),
        Row(
            (
                Cell(t("24 Nov", "11月24日")),
                Cell(t("Site walk, Wang Lei with Chen Hao", "请王磊走访现场，陈浩接待")),
                Cell(t("Chen Yu", "陈宇")),
            )
        ),
    )
    heading = m.Heading(
        t("Actions: one overdue", "行动：一项逾期"), t("Nine open, by due date.", "九项未完，按到期日。")
    )
    return sec.TablesSection("actions", heading, (Table(t("Actions", "行动"), columns, rows),))


def info(t: Say) -> sec.TablesSection:
    """Completeness and what goes stale."""
    first = Table(
        t("Completeness by class", "各类信息完整度"),
        (
            Column(t("Class", "类别")),
            Column(t("Known", "已知")),
            Column(t("Most valuable gap", "最值得补的缺口")),
        ),
        tuple(
            Row((Cell(t(*a)), Cell(known=m.known(k, f"{k:.0%}")), Cell(t(*g))))
            for a, k, g in (
                (("Background", "背景"), 0.78, ("second plant: capacity and start", "二厂：产能和投产时间")),
                (("Competitor", "竞争"), 0.64, ("Kuanyu’s representative", "宽宇的对接人")),
                (("Project", "项目"), 0.57, ("why April", "为什么是四月")),
            )
        ),
        stack=False,
    )
    second = Table(
        t("Facts going stale", "正在过时的信息"),
        (
            Column(t("Going stale", "正在过时")),
            Column(t("Source", "来源")),
            Column(t("Age", "时长"), "number"),
        ),
        (
            Row(
                (
                    Cell(t("Lin Fang: against", "林芳：反对")),
                    Cell(t("visit, 3 Jul", "拜访，7月3日")),
                    Cell(t("140 d", "140天"), "warn"),
                )
            ),
            Row(
                (
                    Cell(t("Budget 2027", "2027年预算")),
                    Cell(t("Zhou Min, 2 Sep", "周敏，9月2日")),
                    Cell(t("79 d", "79天")),
                )
            ),
        ),
        stack=False,
    )
    heading = m.Heading(
        t("Information: 60 % known", "信息：已知60%"),
        t("Counted from the file, never typed in.", "从文件数出来，不手填。"),
    )
    return sec.TablesSection("info", heading, (first, second))


def profile(t: Say) -> sec.PairsSection:
    """Facts about the customer."""
    return sec.PairsSection(
        "profile",
        m.Heading(t("Profile", "画像"), t("Who they are and what drives them.", "客户是谁，什么在驱动它。")),
        tuple(
            (t(a, b), m.line(t(c, d)))
            for a, b, c, d in (
                ("Industry", "行业", "automotive parts", "汽车零部件"),
                ("Employees", "员工", "3,200", "3200人"),
                ("Market position", "市场地位", "Second in aftermarket brake parts", "售后制动件第二"),
                (
                    "Strategy",
                    "战略",
                    "Same-day parts to every dealer by 2028",
                    "2028年前配件当日到所有经销商",
                ),
            )
        ),
    )


def account_page(zh: bool = False) -> page.AccountPage:
    """The whole page in one language."""

    def t(en: str, cn: str) -> str:
        return cn if zh else en

    ladder = phase_ladder.phase_ladder(
        [
            phase_ladder.Phase(t(a, b), state)
            for a, b, state in (
                ("Incubation", "孕育", "done"),
                ("Initial", "初期合作", "done"),
                ("Stable", "稳定合作", "now"),
                ("Strategic", "战略合作", "ahead"),
            )
        ],
        title=t("Phase ladder: stable cooperation, third of four", "关系阶段：稳定合作，四级中第三级"),
        since=t("17 months", "17个月"),
    )
    roles = (("E", 1, "one, met once", "1人，见过1次"), ("T", 2, "3 of 4 met", "4人见过3人"),
             ("U", 3, "5 of 6 met", "6人见过5人"), ("C", 4, "one, with standing", "1人，有威信"))  # fmt: skip
    sections: tuple[sec.Section, ...] = (
        people(t, zh), competition(t), needs(t), swot(t), visits(t), actions(t), info(t), profile(t),
        m.Empty("finance", t("Finance", "财务"), t("nothing recorded. Two figures are enough to start: net margin and receivable days.", "暂无记录。两个数字就能开始：净利率和应收天数。"), m.Link(t("How to add them", "怎么填"), "../playbook.html")),
        m.Empty("plan", t("Development plan", "发展计划"), t("nothing recorded.", "暂无记录。")),
    )  # fmt: skip
    toc = (("Battle map", "作战地图", "map", ""), ("People", "人物", "people", "15"), ("Competition", "竞争", "comp", "3"),
           ("Needs and value", "需求与价值", "needs", "6"), ("SWOT", "SWOT", "swot", ""), ("Visits", "拜访", "visits", "23"),
           ("Actions", "行动", "actions", "9"), ("Information", "信息", "info", "60 %"), ("Profile", "画像", "profile", ""),
           ("Finance", "财务", "finance", ""), ("Plan", "计划", "plan", ""))  # fmt: skip
    return page.AccountPage(
        layout=frame(zh),
        head=head(t),
        toc_label=t("Sections of this account", "本页各节"),
        toc=tuple(
            page.TocItem(t(a, b), f"#{i}", n, current=not k) for k, (a, b, i, n) in enumerate(toc)
        ),
        phase=page.PhaseBlock(t("Relationship phase", "关系阶段"), ladder, m.line(t(
            "Strategic needs five things, **two** are there. Missing: executive visits, joint plan, second plant.",
            "迈向战略合作：**5项已满足2项**。缺：高层互访、联合规划、第二工厂。"))),
        tracks=page.TracksBlock(t("Stages", "阶段"), tracks(t)),
        power=power(t, zh),
        coverage=coverage(t, zh),
        assessment=assessment(t),
        trust=trust(t),
        roles=page.RolesBlock(m.Heading(t("Buying roles on the milk-run", "循环取货的采购角色")), tuple(
            page.RoleItem(m.Role(t(*ROLES[r][:2]), t(*ROLES[r][2:])), m.Contact(c, t(*DEPTHS[c])), t(a, b)) for r, c, a, b in roles)),
        wallet=page.WalletBlock(m.Heading(t("Share of their ¥36.8M logistics spend", "其3680万物流支出中各家份额")), wallet.wallet(
            [wallet.Share(t("Us", "我方"), 0.31, t("31 %", "31%"), "us"), wallet.Share(t("Beichen", "北辰"), 0.4, "40", "r1"),
             wallet.Share(t("Jiatu", "嘉途"), 0.18, "18", "r2"), wallet.Share(t("not known", "未知"), 0.11, "11", "unknown")],
            t("Share of wallet: us 31 %, Beichen 40 %, Jiatu 18 %, 11 % not known", "钱包份额：我方31%，北辰40%，嘉途18%，未知11%"))),
        flags=flags(t),
        moves=page.MovesBlock(m.Heading(t("Next moves", "下一步")), (
            m.Move(t("24 Nov", "11/24"), t("Site walk, Wang Lei with Chen Hao", "请王磊走访现场，陈浩接待"), t("CY", "陈宇")),
            m.Move(t("27 Nov", "11/27"), t("Dock on-time data to Zhou Min", "向周敏提交道口准点数据"), t("LW", "罗伟")),
            m.Move(t("1 Dec", "12/1"), t("First quotation, three options", "首次报价，三个方案"), t("HJ", "韩静")),
            m.Move(t("late 5 d", "逾期5天"), t("Payment terms with Lin Fang", "与林芳沟通付款条件"), t("HJ", "韩静"), late=True))),
        questions=page.QuestionsBlock(m.Heading(t("Three facts worth finding", "最值得查清的三件事")), (
            m.Question(t("What does Sun Guoqiang want from it?", "孙国强想从这个项目得到什么？"), t("influence 5, support unknown", "影响力5，态度未知")),
            m.Question(t("Why April? What does waiting cost?", "为什么必须四月启动？拖延的代价？"), t("urgency; ask Chen Hao", "紧迫性，问陈浩")),
            m.Question(t("Who runs production? Do they sign?", "生产由谁负责，是否会签？"), t("unfilled role; ask Zhou Min", "角色空缺，问周敏")))),
        sections=sections,
    )  # fmt: skip
