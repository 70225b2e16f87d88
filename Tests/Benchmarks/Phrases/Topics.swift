/// Id, kind, icon, Chinese name, English name.
let topicTable = table(
  columns: 5,
  """
  birth | life-event | birth | 生孩子 | Having a child
  schooling | life-event | school | 上学 | Going to school
  household | theme | id-card | 户口和身份证 | Household register and identity card
  marriage | life-event | rings | 结婚和离婚 | Marriage and divorce
  work | theme | work | 找工作 | Work
  social-security | theme | shield | 社保和退休 | Social security and retirement
  medical | theme | medical | 看病和医保 | Medical care and insurance
  elders | theme | elder | 养老 | Older people
  disability | theme | disability | 残疾人服务 | People with disabilities
  hardship | life-event | help | 困难救助 | Help in hardship
  housing | life-event | house | 买房和租房 | Buying and renting a home
  driving | theme | car | 开车 | Driving
  business | life-event | shop | 开店办企业 | Starting a business
  farming | theme | farm | 种地和农村 | Farming and village life
  bereavement | life-event | flower | 亲人去世 | When someone dies
  veterans | theme | shield | 退役军人 | Veterans
  travel | theme | id-card | 出国和旅行 | Travel
  tax | theme | work | 交税 | Paying tax
  food | theme | shop | 食品和餐饮 | Food and catering
  building | life-event | house | 建房和装修 | Building and renovating
  environment | theme | farm | 环境保护 | The environment
  utilities | theme | help | 水电气 | Water, power and gas
  pets | theme | help | 养宠物 | Keeping pets
  culture | theme | school | 文化和体育 | Culture and sport
  law-help | theme | help | 法律帮助 | Legal help
  children | theme | birth | 孩子的事 | Children
  talent | theme | work | 人才和创业 | Talent and start-ups
  transport | theme | car | 货运和客运 | Freight and passenger transport
  safety | theme | shield | 消防和安全 | Fire protection and safety
  records | theme | id-card | 查档案 | Records
  """
)
