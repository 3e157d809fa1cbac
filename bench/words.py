"""Words that generated plans are made of, English and Chinese."""

FAMILIES = (
    "Wang",
    "Li",
    "Zhang",
    "Liu",
    "Chen",
    "Yang",
    "Zhao",
    "Huang",
    "Zhou",
    "Wu",
    "Xu",
    "Sun",
    "Hu",
    "Zhu",
)
FAMILIES_ZH = "王李张刘陈杨赵黄周吴徐孙胡朱"
GIVEN = (
    "Lei",
    "Min",
    "Fang",
    "Hao",
    "Jie",
    "Yang",
    "Peng",
    "Qian",
    "Ying",
    "Jing",
    "Tao",
    "Bo",
    "Rui",
    "Xin",
)
GIVEN_ZH = "磊敏芳浩洁洋鹏倩颖静涛波睿欣"
PLACES = [
    *(("Ningbo", "宁波"), ("Hefei", "合肥"), ("Wuxi", "无锡"), ("Suzhou", "苏州"), ("Qingdao", "青岛")),
    *(("Chengdu", "成都"), ("Wuhan", "武汉"), ("Xiamen", "厦门"), ("Foshan", "佛山"), ("Tianjin", "天津")),
]
TRADES = [
    *(
        ("Auto Parts", "汽配", "automotive"),
        ("Electronics", "电子", "electronics"),
        ("Pharma", "药业", "pharma"),
    ),
    *(("Machinery", "机械", "machinery"), ("Foods", "食品", "food"), ("Chemicals", "化工", "chemicals")),
]
TITLES = [
    ("General manager", "总经理", "decision", "using"),
    ("Chief financial officer", "财务总监", "decision", "financial"),
    ("Logistics director", "物流总监", "management", "using"),
    ("Plant manager", "厂长", "management", "using"),
    ("Purchasing director", "采购总监", "management", "financial"),
    ("Head of information systems", "信息部经理", "management", "technical"),
    ("Quality manager", "质量经理", "management", "technical"),
    ("Warehouse supervisor", "仓库主管", "operational", "using"),
]
NOTES = [
    ("Gave us the dock log of six weeks", "把六周的道口记录给了我们"),
    ("Asked twice about our accident record", "两次问到我们的事故率"),
    ("Prefers one supplier for everything", "倾向只留一家供应商"),
    ("The budget for next year is in the draft", "明年预算已列入草案"),
    ("Waits for the result of the pilot", "等试运行的结果"),
    ("Compares our price with last year's", "拿我们的报价和去年比"),
]
SENTENCES = [
    "The plant wants one carrier for inbound parts and has asked for a timetable by dock",
    "Purchasing compares the price per kilometre while production counts the minutes of a stopped line",
    "In the last review they praised the tracking and asked why two claims took seven weeks",
    "The tender opens in spring and three suppliers are on the list",
    "Our survey of the docks shows four hours of waiting on the worst day of the week",
    "Nobody from our side has met the finance director since the visit in June",
    "They expect a single contact who answers within the hour, also at night",
    "A second site opens next year and its volume is not yet given to anyone",
]
SENTENCES_ZH = [
    "工厂希望入厂物流只留一家承运商，并要求按道口给出时间表",
    "采购部比的是每公里单价，生产部算的是停线一分钟的损失",
    "上次复盘肯定了轨迹查询，也问到两笔理赔为什么拖了七周",
    "明年春季开标，名单上一共三家供应商",
    "我们的勘查显示，最忙的一天在三号道口要等四个小时",
    "六月拜访之后，我们还没有人见过财务总监",
]
