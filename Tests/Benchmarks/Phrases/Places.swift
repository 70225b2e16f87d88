/// Id, Chinese name, English name of the large halls.
let hallTable = table(
  columns: 3,
  """
  main-hall | 市政务服务中心 | City Service Centre
  police-hall | 户政和出入境大厅 | Household and Exit-Entry Hall
  marriage-hall | 婚姻登记处 | Marriage Registry
  property-hall | 不动产登记大厅 | Property Registration Hall
  vehicle-hall | 车辆管理所 | Vehicle Management Office
  insurance-hall | 社保医保大厅 | Social and Medical Insurance Hall
  business-hall | 企业开办大厅 | Business Start-up Hall
  rural-hall | 农村服务大厅 | Rural Service Hall
  """
)

/// Id, Chinese name, English name of the towns; each has a service centre.
let townTable = table(
  columns: 3,
  """
  baishi | 白石 | Baishi
  liushu | 柳树 | Liushu
  qingshan | 青山 | Qingshan
  longtan | 龙潭 | Longtan
  shiqiao | 石桥 | Shiqiao
  shuangxi | 双溪 | Shuangxi
  xintang | 新塘 | Xintang
  daping | 大坪 | Daping
  huangni | 黄泥 | Huangni
  taoyuan | 桃源 | Taoyuan
  meilin | 梅林 | Meilin
  zhushan | 竹山 | Zhushan
  maan | 马鞍 | Ma'an
  gaoping | 高坪 | Gaoping
  changling | 长岭 | Changling
  dongfeng | 东风 | Dongfeng
  yongan | 永安 | Yong'an
  taiping | 太平 | Taiping
  heping | 和平 | Heping
  fengle | 丰乐 | Fengle
  shawan | 沙湾 | Shawan
  hekou | 河口 | Hekou
  gucheng | 古城 | Gucheng
  nanling | 南岭 | Nanling
  beitang | 北塘 | Beitang
  xishan | 西山 | Xishan
  jinpen | 金盆 | Jinpen
  yinxi | 银溪 | Yinxi
  tonggu | 铜鼓 | Tonggu
  tielu | 铁炉 | Tielu
  shuikou | 水口 | Shuikou
  sanjiang | 三江 | Sanjiang
  wufeng | 五峰 | Wufeng
  qixing | 七星 | Qixing
  jiulong | 九龙 | Jiulong
  baihua | 百花 | Baihua
  wanshou | 万寿 | Wanshou
  songlin | 松林 | Songlin
  shanmu | 杉木 | Shanmu
  fengshu | 枫树 | Fengshu
  hetang | 荷塘 | Hetang
  lianhua | 莲花 | Lianhua
  guihua | 桂花 | Guihua
  zhangshu | 樟树 | Zhangshu
  zaoyuan | 枣园 | Zaoyuan
  chating | 茶亭 | Chating
  yanjing | 盐井 | Yanjing
  wayao | 瓦窑 | Wayao
  guandu | 官渡 | Guandu
  yiqian | 驿前 | Yiqian
  banqiao | 板桥 | Banqiao
  bashang | 坝上 | Bashang
  """
)
