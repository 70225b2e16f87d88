// What people come for. With an action and a case each makes a title: 居住证换发（未成年人）.

/// Certificates, permits and entries: Chinese name, English name, department, topic, what people call it.
let permitTable = table(
  columns: 5,
  """
  居民身份证 | Identity card | gongan | household | 身份卡
  居民户口簿 | Household register booklet | gongan | household | 户口本本
  居住证 | Residence permit | gongan | household | 暂住证
  普通护照 | Passport | gongan | travel | 出国证
  往来港澳通行证 | Permit for Hong Kong and Macao | gongan | travel | 港澳卡
  机动车驾驶证 | Driving licence | gongan | driving | 驾照
  机动车行驶证 | Vehicle licence | gongan | driving | 行车证
  养犬登记证 | Dog licence | gongan | pets | 狗证
  旅馆业特种行业许可证 | Hotel licence | gongan | business | 旅馆证
  婚姻登记证 | Marriage certificate | minzheng | marriage | 结婚本
  收养登记证 | Adoption certificate | minzheng | children | 领养证
  社会团体登记证书 | Association certificate | minzheng | business | 协会证
  生育登记服务证 | Birth registration certificate | weijian | birth | 准生证
  出生医学证明 | Birth certificate | weijian | birth | 出生纸
  医师执业证书 | Doctor's licence | weijian | medical | 医生证
  护士执业证书 | Nurse's licence | weijian | medical | 护士证
  公共场所卫生许可证 | Public hygiene permit | weijian | business | 卫生证
  放射诊疗许可证 | Radiology permit | weijian | medical | 放射证
  社会保障卡 | Social security card | renshe | social-security | 医保卡
  人力资源服务许可证 | Employment agency licence | renshe | work | 中介证
  民办职业培训学校办学许可证 | Training school licence | renshe | schooling | 培训证
  教师资格证书 | Teacher's certificate | jiaoyu | schooling | 教师证
  民办幼儿园办学许可证 | Kindergarten licence | jiaoyu | children | 幼儿园证
  个体工商户营业执照 | Individual business licence | shichang | business | 工商证
  公司营业执照 | Company licence | shichang | business | 公司执照
  食品经营许可证 | Food business licence | shichang | food | 餐饮证
  食品生产许可证 | Food production licence | shichang | food | 食品厂证
  药品经营许可证 | Pharmacy licence | shichang | medical | 药店证
  特种设备使用登记证 | Special equipment certificate | shichang | safety | 电梯证
  建筑工程施工许可证 | Construction permit | zhujian | building | 开工证
  商品房预售许可证 | Home pre-sale permit | zhujian | housing | 预售证
  房屋租赁登记备案证明 | Lease registration certificate | zhujian | housing | 租房证
  不动产权证书 | Property certificate | ziran | housing | 房本
  建设工程规划许可证 | Planning permit | ziran | building | 规划证
  采矿许可证 | Mining permit | ziran | business | 矿证
  农药经营许可证 | Pesticide dealer's licence | nongye | farming | 农药证
  种子生产经营许可证 | Seed licence | nongye | farming | 种子证
  渔业捕捞许可证 | Fishing licence | nongye | farming | 打鱼证
  拖拉机驾驶证 | Tractor driving licence | nongye | farming | 拖拉机本
  残疾人证 | Disability certificate | canlian | disability | 残疾本
  律师执业证 | Lawyer's licence | sifa | law-help | 律师本
  会计代理记账许可证 | Bookkeeping agency licence | caizheng | business | 记账证
  排污许可证 | Discharge permit | shengtai | environment | 排污证
  道路运输经营许可证 | Road transport licence | jiaotong | transport | 运输证
  网络预约出租汽车驾驶员证 | Ride-hailing driver's certificate | jiaotong | transport | 网约车证
  出租汽车驾驶员证 | Taxi driver's certificate | jiaotong | transport | 出租车证
  取水许可证 | Water abstraction permit | shuili | environment | 取水本
  成品油零售经营批准证书 | Petrol station certificate | shangwu | business | 加油站证
  娱乐场所经营许可证 | Entertainment venue licence | wenlv | culture | 歌厅证
  导游证 | Tour guide's licence | wenlv | travel | 导游卡
  危险化学品经营许可证 | Dangerous chemicals licence | yingji | safety | 危化证
  高危险性体育项目经营许可证 | Hazardous sports licence | tiyu | culture | 游泳馆证
  林木采伐许可证 | Felling permit | linye | farming | 砍树证
  户外广告设置许可证 | Outdoor advertising permit | chengguan | business | 招牌证
  烟草专卖零售许可证 | Tobacco retail licence | yancao | business | 烟证
  公众聚集场所消防安全检查合格证 | Fire safety certificate | xiaofang | safety | 消防证
  """
)

/// Allowances, insurance and services, in the same columns.
let benefitTable = table(
  columns: 5,
  """
  最低生活保障 | Subsistence allowance | minzheng | hardship | 低保
  临时救助 | Emergency relief | minzheng | hardship | 救急钱
  特困人员供养 | Care for people in extreme need | minzheng | hardship | 五保
  高龄津贴 | Old-age allowance | minzheng | elders | 长寿钱
  孤儿基本生活费 | Allowance for orphans | minzheng | children | 孤儿钱
  居家养老服务 | Home care for older people | minzheng | elders | 上门照顾
  惠民殡葬补助 | Funeral subsidy | minzheng | bereavement | 丧葬钱
  育儿补贴 | Childcare subsidy | weijian | birth | 奶粉钱
  计划生育家庭奖励扶助 | Support for one-child families | weijian | elders | 独生子女钱
  城乡居民养老保险 | Residents' pension | renshe | social-security | 农保
  职工养老保险 | Employees' pension | renshe | social-security | 职工社保
  失业保险金 | Unemployment benefit | renshe | work | 失业钱
  工伤保险待遇 | Work injury benefit | renshe | work | 工伤钱
  创业担保贷款 | Start-up loan | renshe | talent | 创业贷
  职业技能提升补贴 | Skills subsidy | renshe | talent | 技能钱
  高校毕业生就业补贴 | Graduate employment subsidy | renshe | talent | 毕业生补助
  城乡居民医疗保险 | Residents' medical insurance | yibao | medical | 新农合
  职工医疗保险 | Employees' medical insurance | yibao | medical | 职工医保
  异地就医备案 | Medical treatment elsewhere | yibao | medical | 外地看病
  门诊慢特病待遇 | Chronic disease benefit | yibao | medical | 慢病本
  生育津贴 | Maternity allowance | yibao | birth | 产假钱
  医疗救助 | Medical relief | yibao | hardship | 看病救助
  学前教育资助 | Kindergarten grant | jiaoyu | children | 幼儿园补助
  国家助学贷款 | Student loan | jiaoyu | schooling | 学费贷款
  义务教育入学 | School enrolment | jiaoyu | schooling | 读书报名
  公共租赁住房 | Public rental housing | zhujian | housing | 廉租房
  农村危房改造补助 | Grant for unsafe rural homes | zhujian | building | 危房钱
  住房公积金提取 | Provident fund withdrawal | gongjijin | housing | 取公积金
  住房公积金贷款 | Provident fund loan | gongjijin | housing | 公积金贷
  农机购置补贴 | Farm machinery subsidy | nongye | farming | 农机钱
  耕地地力保护补贴 | Farmland subsidy | nongye | farming | 种地钱
  农村宅基地 | Rural homestead | nongye | building | 屋基地
  困难残疾人生活补贴 | Living allowance for disabled people | canlian | disability | 残疾人生活钱
  重度残疾人护理补贴 | Care allowance for disabled people | canlian | disability | 护理钱
  辅助器具适配 | Assistive devices | canlian | disability | 轮椅补助
  法律援助 | Legal aid | sifa | law-help | 免费律师
  公证预约 | Notary appointment | sifa | law-help | 公证排号
  科技型企业补助 | Technology firm grant | keji | talent | 科技钱
  退役军人优待证 | Veterans' card | tuiyi | veterans | 优待卡
  义务兵家庭优待金 | Allowance for soldiers' families | tuiyi | veterans | 当兵钱
  个人所得税汇算退税 | Income tax refund | shuiwu | tax | 退税
  婚育档案利用 | Family records | dangan | records | 查老档案
  居民自来水开户 | Household water supply | gongshui | utilities | 接水
  管道燃气开户 | Household gas supply | ranqi | utilities | 通气
  """
)

/// What is done with a permit.
let permitActionTable = table(
  columns: 2,
  """
  首次申领 | first issue
  换发 | replacement
  补发 | re-issue
  变更 | change of details
  延续 | extension
  注销 | cancellation
  备案 | filing
  年度核验 | yearly check
  信息查询 | looking up a record
  迁入登记 | transfer in
  迁出登记 | transfer out
  持证证明 | proof of holding
  """
)

/// What is done with a benefit.
let benefitActionTable = table(
  columns: 2,
  """
  申请 | application
  续办 | renewal
  停办 | ending it
  补领 | back payment
  收款账户变更 | change of account
  资格认证 | proof of entitlement
  标准查询 | looking up the rates
  关系转移 | transfer
  结果复核 | review of a decision
  上门受理 | home visit
  信息更正 | correction
  参加证明 | proof of membership
  """
)

/// For whom, or in which case. Empty is the ordinary case.
let caseTable = table(
  columns: 2,
  """
   |
  未成年人 | minors
  老年人 | older people
  残疾人 | people with disabilities
  退役军人 | veterans
  在校学生 | students
  农村居民 | rural residents
  外地户籍人员 | people registered elsewhere
  港澳居民 | residents of Hong Kong and Macao
  台湾居民 | residents of Taiwan
  外国人 | foreigners
  请人代办 | through someone else
  监护人代办 | by a guardian
  个体工商户 | individual businesses
  小微企业 | small firms
  农民合作社 | farmers' cooperatives
  社会组织 | associations
  学校和幼儿园 | schools and kindergartens
  医院和诊所 | hospitals and clinics
  急件 | urgent cases
  信息有误 | wrong details
  证件丢失 | lost papers
  损坏 | damaged papers
  跨市通办 | from another city
  """
)

/// Names from the street that lead to one guide only, for each guide that `searches.yaml` asks for.
let nicknames = [
  "蓝皮本本", "红砖补助", "娃娃饭票", "老伴卡", "春耕红包", "门牌号贴", "拐棍津贴", "铁饭碗条", "奶瓶钱", "喜糖证",
  "搬家单子", "摆摊牌", "灶头证", "车轱辘本", "井水票", "瓦片钱", "烟囱牌", "药罐子本", "书包钱", "扁担贷",
  "锄头补", "渔网证", "镜框照", "门槛单", "雨伞钱", "算盘本", "竹篮贷", "粉笔条", "铃铛牌", "棉袄补", "水壶卡",
  "鞋垫钱", "窗花证", "梯子单", "磨盘补", "斗笠卡", "火炉票", "风筝照", "砚台本", "篱笆条", "秤砣证", "草帽补",
  "糖罐单", "木桶票", "灯笼照", "蒲扇卡", "绣球本", "酒坛条", "围裙贷", "毛线补",
]
