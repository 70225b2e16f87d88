/// A new site in English.
func englishSite(today: Day) -> [(path: String, text: String)] {
  [
    (
      "content/site.yaml",
      """
      # The site's settings. Save, then run “bianmin check” for problems and “bianmin build” for the site.
      # Change these lines first: what the site is called, of which place, and who publishes it.
      title: County Service Guides
      description: What to bring, where to go, how long it takes and who to call.
      region: The County
      publisher: The County Government Office
      locales: [en]
      time_zone: "+08:00"
      hotline: "12345"

      # Once the site is on the web, write its address. The codes on posters need it.
      # base_url: https://www.example.gov.cn/

      # How many documents, steps and visits one service may ask for before you are told.
      budget: { documents: 8, steps: 8, visits: 1 }

      # After how long a guide must be checked again. “bianmin due” lists the guides that are due.
      review: { months: 12 }

      # For a second language write locales: [en, zh-Hans], and keep ID.zh-Hans.md beside ID.md.
      # Each year, when the public holidays are announced, add content/calendar/YEAR.json.
      # What counters and online desks are like today comes from a feed, once you have one:
      # status:
      #   - path: status/monitor.json

      """
    ),
    (
      "content/departments.yaml",
      """
      # Departments, one entry each. A guide names one with “department: id”.
      # An id has small letters, digits and inner hyphens, and should never change.
      - id: civil-affairs
        name: County Civil Affairs Bureau
        post: Head of Service Section
        phone: "0000-8812010"
        complaint: "0000-8812019"
        summary: Senior citizens' cards and allowances.

      """
    ),
    (
      "content/topics.yaml",
      """
      # Topics, under which people find guides. A guide names them with “topics: [id]”.
      # kind is life-event or theme.
      - id: elders
        name: Older people
        summary: Everyday matters of older people. A relative can apply.
        kind: theme

      """
    ),
    (
      "content/channels.yaml",
      """
      # Online channels: every app, website, account and chat group stands here. A guide names one with “entry: id”.
      # kind is web, mini-program, app, official-account, chat-group, email or kiosk.
      # One that takes no documents (a chat group, say) has accepts_documents: false, and pages warn of it.
      - id: county-mini-program
        kind: mini-program
        name: The county's mini-program
        find: Search for the county's name in WeChat. The verified mark stands beside it.
        department: civil-affairs
        duty: { post: Online desk, hours: "Mon-Fri 09:00-17:00", phone: "0000-8812010" }
        accepts_documents: true

      """
    ),
    (
      "content/offices/county-hall.md",
      """
      ---
      # An office is one file, its name the id. A guide names it with “place: county-hall (2nd floor, window 6)”.
      title: County Service Hall
      address: 1 Xugou Road
      phone: "0000-8810000"
      hours:
        - Mon-Fri 09:00-12:00, 13:30-17:00
      holidays: closed
      departments: [civil-affairs]
      transport: Take bus 1 to the hall.
      access: There is a ramp at the door and an accessible toilet on the ground floor.
      ---

      Ask at the help desk on the ground floor if you do not know which window you need.

      """
    ),
    (
      "content/guides/elder-card.md",
      """
      ---
      # One service is one file, its name the id. For another one: bianmin new guide ID --title TITLE
      title: Senior citizen's card
      department: civil-affairs
      owner: { post: Senior cards desk, standin: Service Section, phone: "0000-8812010" }
      topics: [elders]
      audience: person
      keywords: [old age card, pensioner's card]
      reviewed: \(today)
      ---

      Anyone who is 60 can have one. It costs nothing and is handed over on the spot.

      ## Who can apply
      You are 60 or older and live in the county. A relative can apply for you.

      ## What you need
      - Identity card: original; photo upload
      - Photo: 1 copy

      ## Apply online
      - entry: county-mini-program
      - reply within: 2 working days
      - visits: 0
      1. Open the mini-program and choose the card.
      2. Upload photos of your documents.
      3. The card comes by post.

      ## Apply at a counter
      - place: county-hall (2nd floor, window 6)
      - duration: 15 minutes
      1. Take a number.
      2. Hand in your documents.
      3. Take the card.

      ## Processing time
      - statutory limit: 10 working days
      - promised: 2 working days

      ## Fees
      Free of charge.

      ## What you get
      A senior citizen's card.

      ## Questions
      ### What if I cannot come?
      Call 0000-8812010 and we come to you.

      """
    ),
    (
      "content/pages/about.md",
      """
      ---
      title: About this site
      order: 1
      footer: true
      ---

      For each service this site says what to bring, where to go, how long it takes and who to call.

      If something is wrong here, please call 12345.

      """
    ),
    (
      "content/pages/accessibility.md",
      """
      ---
      title: Accessibility
      order: 2
      footer: true
      ---

      Everyone should be able to use this site. It works with a keyboard alone, with a screen reader and in large type.

      If something does not work for you, please call 12345.

      """
    ),
    (
      "content/pages/privacy.md",
      """
      ---
      title: Privacy
      order: 3
      footer: true
      ---

      You need no account. The pages ask for no name, number or document, and use no cookies.

      """
    ),
    (
      "content/words.yaml",
      """
      # What people say: what the guide is called.
      pension card: Senior citizen's card

      """
    ),
    (
      "content/searches.yaml",
      """
      # Tried at every build: the guide must be among the first three for this search.
      - { query: senior, guide: elder-card }

      """
    ),
  ]
}
