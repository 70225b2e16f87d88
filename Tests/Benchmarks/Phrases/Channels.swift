/// Id, kind, department, what it takes (documents, bookings, questions or nothing any more), Chinese name,
/// English name.
let channelTable = table(
  columns: 6,
  """
  city-mini-program | mini-program | zhengwu | documents | “清溪政务”小程序 | “清溪政务” mini-program
  province-portal | web | zhengwu | documents | 省政务服务网 | Provincial service portal
  police-account | official-account | gongan | documents | 公众号“清溪公安” | WeChat account “清溪公安”
  traffic-app | app | gongan | documents | 手机应用“清溪交管” | “清溪交管” app
  medical-app | app | yibao | documents | 手机应用“清溪医保” | “清溪医保” app
  security-app | app | renshe | documents | 手机应用“清溪人社” | “清溪人社” app
  hall-kiosk | kiosk | zhengwu | documents | 大厅自助机 | Self-service machine in the hall
  fund-app | app | gongjijin | documents | 手机应用“清溪公积金” | “清溪公积金” app
  tax-web | web | shuiwu | documents | 电子税务局 | E-tax office
  company-web | web | shichang | documents | 企业开办一网通 | Business start-up portal
  property-web | web | ziran | documents | 不动产网上大厅 | Online property hall
  school-web | web | jiaoyu | documents | 入学报名平台 | School enrolment platform
  farm-app | app | nongye | documents | 手机应用“清溪三农” | “清溪三农” app
  transport-web | web | jiaotong | documents | 运政服务网 | Transport service site
  water-account | official-account | gongshui | documents | 公众号“清溪供水” | WeChat account “清溪供水”
  marriage-booking | web | minzheng | bookings | 婚姻登记预约网页 | Marriage registry booking page
  hall-booking | web | zhengwu | bookings | 大厅预约网页 | Booking page of the halls
  birth-chat-group | chat-group | weijian | questions | 生育办证咨询群 | Birth papers question group (chat)
  justice-email | email | sifa | questions | 法律咨询邮箱 | Legal questions mailbox
  old-city-app | app | zhengwu | nothing | 手机应用“爱清溪” | “爱清溪” app
  """
)
