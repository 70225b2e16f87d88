/// Id, Chinese name, English name.
let departmentTable = table(
  columns: 3,
  """
  gongan | 公安局 | Public Security Bureau
  minzheng | 民政局 | Civil Affairs Bureau
  weijian | 卫生健康局 | Health Bureau
  renshe | 人力资源和社会保障局 | Human Resources and Social Security Bureau
  yibao | 医疗保障局 | Healthcare Security Bureau
  jiaoyu | 教育局 | Education Bureau
  shichang | 市场监督管理局 | Market Regulation Bureau
  zhujian | 住房和城乡建设局 | Housing and Construction Bureau
  ziran | 自然资源局 | Natural Resources Bureau
  gongjijin | 住房公积金管理中心 | Housing Provident Fund Centre
  nongye | 农业农村局 | Agriculture and Rural Affairs Bureau
  canlian | 残疾人联合会 | Disabled Persons' Federation
  zhengwu | 政务服务和数据管理局 | Government Services and Data Bureau
  fagai | 发展和改革局 | Development and Reform Bureau
  keji | 科学技术局 | Science and Technology Bureau
  gongxin | 工业和信息化局 | Industry and Information Bureau
  minzong | 民族宗教事务局 | Ethnic and Religious Affairs Bureau
  sifa | 司法局 | Justice Bureau
  caizheng | 财政局 | Finance Bureau
  shengtai | 生态环境局 | Ecology and Environment Bureau
  jiaotong | 交通运输局 | Transport Bureau
  shuili | 水利局 | Water Resources Bureau
  shangwu | 商务局 | Commerce Bureau
  wenlv | 文化和旅游局 | Culture and Tourism Bureau
  tuiyi | 退役军人事务局 | Veterans Affairs Bureau
  yingji | 应急管理局 | Emergency Management Bureau
  tiyu | 体育局 | Sports Bureau
  tongji | 统计局 | Statistics Bureau
  linye | 林业局 | Forestry Bureau
  chengguan | 城市管理局 | Urban Management Bureau
  shuiwu | 税务局 | Tax Bureau
  dangan | 档案馆 | City Archives
  qixiang | 气象局 | Meteorological Bureau
  yancao | 烟草专卖局 | Tobacco Monopoly Bureau
  youzheng | 邮政管理局 | Postal Administration
  xiaofang | 消防救援支队 | Fire and Rescue Brigade
  gonghui | 总工会 | Federation of Trade Unions
  fulian | 妇女联合会 | Women's Federation
  gongshui | 供水公司 | Water Supply Company
  ranqi | 燃气公司 | Gas Company
  """
)

/// Posts that answer for a guide, in both languages.
let postTable = table(
  columns: 2,
  """
  综合受理岗 | General reception desk
  资格审核岗 | Eligibility desk
  证照发放岗 | Certificates desk
  网上受理岗 | Online desk
  业务经办岗 | Case desk
  档案管理岗 | Records desk
  待遇核定岗 | Benefits desk
  登记注册岗 | Registration desk
  现场核查岗 | Inspection desk
  咨询导办岗 | Enquiries desk
  """
)

/// Who stands in.
let standInTable = table(
  columns: 2,
  """
  政务服务科 | Service Division
  值班科长 | Duty head of division
  办公室 | General Office
  政策法规科 | Policy and Law Division
  """
)
