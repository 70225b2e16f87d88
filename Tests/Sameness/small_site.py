"""A site of a few files that has every kind of thing of which pages are made: for the short form."""

GUIDE = """---
title: {title}
department: gongan
owner: {{ post: 户政岗, standin: 户政股, phone: 0000-8820110 }}
topics: [home]
keywords: [{title}本]
reviewed: 2026-10-01
---

满十八岁要办，**不收费。**先看[别的]({link}.md)。

## 所需材料
- 户口簿：原件；[空白表](/files/form.txt)

## 网上办理
- 入口：mini
- 答复时限：2 个工作日
- 到现场次数：0
1. 打开小程序。

## 窗口办理
- 地点：hall
- 办理时长：15 分钟
1. 取号。

## 常见问题
### 要多久
一天。
"""

TRANSLATION = """---
title: Card
reviewed: 2026-10-01
---

Free of charge.

## What you need
- Register: original

## Online
- entry: mini
- reply within: 2 working days
- visits: 0
1. Send.

## In person
- place: hall
- duration: 15 minutes
1. Come.
"""

FEED = """{ "schema": "bianmin-status/1", "generated": "2026-11-23T09:05:00+08:00", "valid_for": "PT30M",
  "source": { "name": "监测", "phone": "0000-8812345" },
  "services": [
    { "guide": "card", "channels": {
        "online": { "state": "open", "observed": "2026-11-23T09:03:00+08:00", "replies":
          { "window": "P30D", "received": 412, "answered": 171, "on_time": 130, "half": "PT72H" } },
        "counter": { "state": "open", "waiting": 3 } },
      "satisfaction": { "window": "P90D", "counts": [120, 60, 20, 9, 4], "unrated": 300 } },
    { "guide": "school", "channels": { "online": { "state": "limited" } } } ],
  "offices": [ { "office": "hall", "state": "open", "waiting": 12 } ],
  "incidents": [ { "id": "sms", "title": "短信延迟", "impact": "limited", "affects": ["guide:card/online"],
    "started": "2026-11-22T15:00:00+08:00", "resolved": null, "updates": [] } ] }
"""

FILES = {
    "content/site.yaml": "title: { zh-Hans: 样本, en: Sample }\nlocales: [zh-Hans, en]\n"
                         "base_url: https://sample.example/\nstatus:\n  - path: status/feed.json\n",
    "content/departments.yaml":
        "- { id: gongan, name: 公安局, post: 户政股, phone: 0000-8820110 }\n",
    "content/topics.yaml": "- { id: home, name: 家庭, summary: 家里的事, order: 1 }\n",
    "content/channels.yaml": "- { id: mini, kind: mini-program, name: 小程序, find: 微信里搜, "
                             "department: gongan, accepts_documents: true }\n",
    "content/words.yaml": "身份卡: card\n",
    "content/offices/hall.md": "---\ntitle: 户政大厅\naddress: 虚构路 1 号\nphone: 0000-8820110\n"
                               "hours: [周一至周五 09:00-17:00]\n---\n",
    "content/notices/closed.md": "---\ntitle: 停电\nfrom: 2026-11-20\nuntil: 2026-12-01\n---\n停电。\n",
    "content/pages/about.md": "---\ntitle: 关于\n---\n本站由县里办。\n",
    "content/files/form.txt": "姓名：\n",
    "content/status/feed.json": FEED,
    "content/guides/card.md": GUIDE.format(title="居民卡", link="school"),
    "content/guides/card.en.md": TRANSLATION,
    "content/guides/school.md": GUIDE.format(title="入学", link="water"),
    "content/guides/water.md": GUIDE.format(title="用水", link="card"),
    "content/guides/moving/house.md": GUIDE.format(title="迁户", link="../card"),
    "themes/default/strings/zh-Hans.yaml": "skip.main: 跳到正文\n",
}


def write(folder):
    for path, text in FILES.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
