// swift-format-ignore-file
// Made from themes/default/ by DefaultThemeTests; do not edit. To make it anew:
// RECORD=1 swift test --filter theCompiledThemeIsTheOneInTheFolder

/// The files of the default theme, by their path below `themes/default/`.
enum DefaultTheme {
  static let files: [(path: String, text: String)] = [
("assets/below.css", #"""
/* Bianmin, default theme: what stands below the first screen, and on paper. It comes after site.css, and rules of
   what stands there already only change that for print. */

blockquote{padding:1rem 1.25rem;background:var(--surface);border:1px solid var(--line-strong)}
pre,code,kbd,samp{font-family:ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:var(--size-small)}
pre{padding:1rem;white-space:pre-wrap;overflow-wrap:break-word;background:var(--surface);border:1px solid var(--line-strong)}
hr{border:0;border-top:1px solid var(--line-strong);margin:2rem 0}
caption.off{left:0;width:1px!important}

/* the foot */
.foot{background:var(--surface-sunk);border-top:4px solid var(--accent);font-size:var(--size-small);padding-bottom:2.5rem}
.foot::before{bottom:auto;top:-11px;margin:0 0 -3px;border-bottom:0;border-top:1px solid var(--accent)}
.foot h2{font-size:1.125rem;margin-bottom:.25rem}
.foot ul{padding:0;list-style:none}
.foot li{margin:0}
.foot li a,.alone,.lone>a,.meta a,.score th a,.posts th a,.posts p>a:only-child,.part>h2>a,.part>h3>a{display:inline-flex;align-items:center;min-width:2.75rem;min-height:2.75rem}
.foot .cols{display:flex;flex-wrap:wrap}
.foot .cols>*{width:50%;margin-top:1.25rem;padding-right:.75rem}
.large .foot .cols>*,html:target .foot .cols>*{width:100%}
.foot .colophon{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line-strong)}
.publisher{font-weight:700}

/* sections of a page, running text */
.meta{display:flex;flex-wrap:wrap;margin-top:.75rem;color:var(--text-quiet);max-width:none}
.meta>*{margin-right:1.5em}
.meta+.text{margin-top:.85rem}
.part{margin-top:2.75rem;padding-top:.85rem;border-top:1px solid var(--line-strong);position:relative}
.part::before{content:"";position:absolute;top:-4px;left:0;width:6.5rem;height:4px;background:var(--accent)}
.part::after{content:"";display:block;clear:both}
.part>h2{margin-bottom:.9rem}
.part>h2 .icon{margin-right:.4em;color:var(--accent)}
.text h2{margin:2.25rem 0 .7rem}
.text>:first-child{margin-top:0}
.text>*+blockquote,.text>*+pre,.text>*+.box,.text>*+table,.text>*+.scroll{margin-top:1.25rem}
.text>blockquote+*,.text>pre+*,.text>.scroll+*{margin-top:1.25rem}
.tag{display:inline-block;padding:0 .45em;border:1px solid var(--line-strong);border-radius:2px;font-size:var(--size-small);line-height:1.5;white-space:nowrap}

/* tables */
table{border-collapse:collapse;width:100%;background:var(--surface);border-top:4px solid var(--accent);border-bottom:1px solid var(--accent);font-variant-numeric:tabular-nums}
caption{padding:0 0 .6rem;text-align:left;color:var(--text-quiet)}
th,td{padding:.7rem .9rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{border-bottom:1px solid var(--line-strong);line-height:1.4}
th[scope=row]{font-weight:400;color:var(--text-quiet)}
td.n,th.n{text-align:right}
.hours th{white-space:nowrap}
.scroll{overflow-x:auto;max-width:100%}
.part>table,.part>.scroll{max-width:46rem}
.ways td p{margin:0;max-width:26em}
.ways td p+p{margin-top:.35rem}
.ways td .small{color:var(--text-quiet);line-height:1.6}
.ways thead th{font-size:1.25rem}
.ways thead .icon{color:var(--accent);margin-right:.4em}
.ways .rec .icon{color:inherit;margin-right:.3em}
.ways .rec{margin-left:.3em;vertical-align:.1em}
.ways .call{font-size:1.1875rem}
.part>.ways{max-width:none}
.ways .pick{background:var(--accent-soft)}

/* status boards: a body of rows for each service, on a phone a sheet for each way */
.part>.board{max-width:none}
.board [scope=rowgroup]{padding-top:1.1rem;border-bottom-color:var(--line-strong);background:var(--surface-sunk);font-size:1.1875rem;font-weight:700}
.board th[scope=row]{color:var(--text)}
.board td p{margin:0}
.board tbody th[scope=row]{white-space:nowrap}
.board td .small{color:var(--text-quiet);line-height:1.6}
.board th a{display:inline-flex;align-items:center;min-width:2.75rem;min-height:2.75rem;margin:-.375rem 0}
.said{white-space:pre-line;max-width:38em}

/* what to bring */
.need{padding:0;list-style:none;border-top:1px solid var(--line-strong);max-width:40em}
.need>li{margin:0;padding:.8rem 0 .8rem 2.1rem;border-bottom:1px solid var(--line);position:relative}
.need>li::before{content:"";position:absolute;left:.2rem;top:1.22rem;width:1.05rem;height:1.05rem;border:2px solid var(--line-strong);background:var(--surface)}
.need b{font-size:1.25rem}
.part>h2+.need{border-top:0}
.part>h2+.need>li:first-child{padding-top:0}
.part>h2+.need>li:first-child::before{top:.42rem}
.need p,.need ul{margin:.1rem 0 0}
.need .facets{color:var(--text-quiet)}
.need a,.files a{display:inline-flex;align-items:center;min-height:2.75rem;margin-right:1.25em}

/* steps */
.steps,.ladder{padding:0;list-style:none;counter-reset:n}
.steps>li,.ladder>li{margin:0;padding:.3rem 0 1.1rem 3.5rem;position:relative;counter-increment:n}
.steps>li::before,.ladder>li::before{content:counter(n);position:absolute;left:0;top:.1rem;width:2.3rem;height:2.3rem;border:2px solid var(--accent);border-radius:50%;color:var(--accent);background:var(--surface);font-weight:700;line-height:2.05rem;text-align:center}
.steps>li:not(:last-child)::after,.ladder>li:not(:last-child)::after{content:"";position:absolute;left:calc(1.15rem - 1px);top:2.65rem;bottom:.15rem;border-left:2px solid var(--line)}
.ladder>li::before{border-radius:2px}
.steps>li:last-child,.ladder>li:last-child{padding-bottom:.2rem}
.steps+*,.ladder+*{margin-top:.85rem}

/* lists of links */
.list{padding:0;list-style:none;max-width:44em;border-top:1px solid var(--line-strong)}
.list>li{margin:0;padding:.5rem 0;border-bottom:1px solid var(--line)}
.list>li>a{display:inline-flex;align-items:center;min-height:2.75rem;font-size:1.25rem;font-weight:700}
.part>h2+.list{border-top:0}
.part>h2+.list>li:first-child{padding-top:0}
.list p{margin:0;color:var(--text-quiet)}
.list .state,.list .tag,.list .when{margin-right:.75em}
.letters{display:flex;flex-wrap:wrap;padding:0;list-style:none;max-width:none;margin-top:1.25rem}
.letters li{margin:0 .35rem .35rem 0}
.letters a{display:flex;align-items:center;justify-content:center;min-width:2.75rem;min-height:2.75rem;border:1px solid var(--line-strong);background:var(--surface);text-decoration:none;font-weight:700}
.letters .gap::before{content:"…";margin:0 .5rem 0 .15rem}
.letters .gap{display:flex;align-items:center}
.more{display:flex;flex-wrap:wrap;padding:0;list-style:none;max-width:none}
.more li{margin:0 1.75rem 0 0}
.more a{display:inline-flex;min-width:2.75rem;align-items:center;min-height:2.75rem}
.more .icon{margin-right:.4em}
.qa h3:first-of-type,.part>h2+h3{margin-top:0}
.part>h2+h3{padding-top:.15rem}

/* doors: topics on the home page */
.doors{display:flex;flex-wrap:wrap;margin:0 -.3rem;padding:0;list-style:none;max-width:none}
.doors li{width:50%;margin:0;padding:.3rem}
.doors a{display:flex;align-items:center;height:100%;min-height:3.75rem;padding:.6rem .55rem;background:var(--surface);border:1px solid var(--line-strong);color:var(--text);font-weight:700;line-height:1.35;text-decoration:none;text-wrap:balance}
.doors+.after{margin-top:.5rem}
.doors a:visited{color:var(--text)}
.doors a:hover{border-color:var(--accent);box-shadow:inset 0 -3px var(--accent);text-decoration:underline}
.doors .icon{width:1.5em;height:1.5em;margin-right:.4em;color:var(--accent)}

/* results of a search */
.count{margin-top:1.5rem;font-weight:700}
.count+.list{margin-top:.75rem}

/* for old people: read aloud, the simple edition */
#read button{margin-top:1rem;display:flex;align-items:center;justify-content:center;min-width:2.75rem;min-height:2.75rem;padding:0 .6rem;background:var(--surface);color:var(--link);border:1px solid var(--line-strong);border-radius:0;font-size:var(--size-small);cursor:pointer}
#read .icon{margin-right:.35em}
.simple #read{position:static;min-height:3.75rem;margin-top:1rem}
.simple h1{font-size:2rem}
.simple main{padding-top:1rem;font-size:1.375rem;line-height:1.5}
.simple .part{margin-top:.9rem;padding-top:.45rem}
.simple .part h2{font-size:1.25rem;margin-bottom:.1rem}
.simple main ul{padding-left:1.1em}
.simple main li+li,.simple .part p+p{margin-top:.05rem}
.simple .ask{margin-top:1rem}
.simple .btn{display:flex;min-height:3.75rem;padding:.4rem .75rem}

/* reply clock */
.own{margin:1rem 0}
.own .field{display:block;max-width:16rem;margin-top:.25rem}
.due{margin-top:1.25rem}
.ladder+h3,.due+p{margin-top:1.25rem}

/* poster and counter card */
.poster{--band:var(--accent);--on-band:var(--on-accent);--soft:var(--accent-soft);--mark:var(--accent);max-width:52rem;margin:1.5rem auto 0;padding:2rem 1.5rem;background:var(--surface);border:6px solid var(--mark);counter-reset:part;-webkit-print-color-adjust:exact;print-color-adjust:exact}
/* black and white, for photocopiers: by its link, or where the printer has no colours */
.poster:target{--band:#fff;--on-band:#000;--soft:#fff;--mark:#000;--surface:#fff;--text:#000;--text-quiet:#000;--link:#000;--line:#000;color:#000}
.poster>.who:first-child{max-width:none;margin:-2rem -1.5rem 1.25rem;padding:.75rem 1.5rem;background:var(--band);color:var(--on-band);border-bottom:3px solid var(--mark)}
.poster section>h2::before{counter-increment:part;content:counter(part);display:inline-block;width:1.6em;height:1.6em;margin-right:.4em;border:2px solid var(--mark);border-radius:50%;background:var(--band);color:var(--on-band);line-height:1.45;text-align:center}
.poster h1{font-size:2.5rem;line-height:1.2}
.poster h1{color:var(--mark)}
.poster h2{font-size:1.375rem;color:var(--mark)}
.poster .who{font-weight:700;margin-bottom:.75rem}
.poster .lead{font-size:1.5rem}
.poster section{margin-top:1.5rem}
.poster h2+*{margin-top:.35rem}
.poster ul,.poster ol{font-size:1.3125rem;padding-left:1.2em}
.scan{display:flex;flex-wrap:wrap;align-items:center;margin:1.75rem -1.5rem -2rem;padding:1.5rem;background:var(--soft);border-top:2px solid var(--mark)}
.qr{width:11rem;height:11rem;padding:.25rem;margin:0 1.5rem 1rem 0;background:#fff;color:#000}
.qr svg{display:block;width:100%;height:100%}
.scan>div+div{flex:1 1 12rem;min-width:0}
.copy{padding:1rem 1.15rem;background:var(--surface);border:1px solid var(--line-strong);white-space:pre-line;max-width:40em}
.copy+p{margin-top:.5rem}

/* phones */
@media screen and (max-width:47.99em){
.board tbody th[scope=row],.board time,th time{white-space:normal}
/* a table of ways on a phone. First for every browser: each fact, the ways under it */
.ways,.ways tbody,.ways tr,.ways th,.ways td,.ways caption,.sheet,.sheet caption,.sheet tbody,.sheet tr,.sheet th,.sheet td{display:block;width:auto}
.ways{background:none;border:0}
.ways thead,.sheet thead{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
.ways th[scope=row]{padding:1rem 0 .3rem;font-weight:700;border:0}
.ways td::before{content:attr(data-way);display:block;color:var(--text-quiet)}
.ways td:not(.pick){background:var(--surface)}
/* then: each way one sheet under the other, every fact with its name */
@supports (display:contents){
.ways{display:flex;flex-direction:column}
.ways thead,.ways tbody,.ways tr{display:contents}
.ways td::before{content:attr(data-label)}
.ways thead td,.ways th[scope=row]{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip:rect(0 0 0 0)}
.ways thead th:not(.pick){background:var(--surface)}
.ways thead th{padding:.8rem .9rem;border:1px solid var(--line-strong);border-top:4px solid var(--accent)}
.ways thead th+th{margin-top:1.5rem}
.ways td{border:solid var(--line);border-width:0 1px 1px;border-left-color:var(--line-strong);border-right-color:var(--line-strong)}
.ways tr:last-child td{border-bottom-color:var(--line-strong)}
.ways tr>:nth-child(2){order:2}
.ways tr>:nth-child(3){order:3}
.ways tr>:nth-child(4){order:4}
.ways tr>:nth-child(5){order:5}
.ways tr>:nth-child(6){order:6}
}
@media (min-width:22em){
:root:not(.large):not(:target) .ways tbody td{padding-left:7.6rem}
:root:not(.large):not(:target) .ways tbody td::before{float:left;width:6.4rem;margin-left:-6.7rem}
:root:not(.large):not(:target) .ways tbody td::after{content:"";display:block;clear:both}
}
/* other tables with more than three columns */
.sheet{background:none;border:0}
.sheet tbody{background:var(--surface);border-top:4px solid var(--accent)}
.sheet td::before{content:attr(data-label);display:block;color:var(--text-quiet)}
.sheet th,.sheet td{border:0;padding:.2rem .9rem}
@media (min-width:22em){
:root:not(.large):not(:target) .sheet tbody td{padding-left:7.9rem}
:root:not(.large):not(:target) .sheet tbody td::before{float:left;width:6.6rem;margin-left:-7rem}
:root:not(.large):not(:target) .sheet tbody td::after{content:"";display:block;clear:both}
}
.sheet tr{padding:.6rem 0;border-bottom:1px solid var(--line-strong)}
.sheet th[scope=row]{color:var(--text);font-weight:700}
.large td time,.large th time,html:target td time,html:target th time{white-space:normal}
.large .due td,.large .due th,html:target .due td,html:target .due th{word-break:break-word;overflow-wrap:anywhere}
}
@media screen and (max-width:20em){
th,td{padding-left:.4rem;padding-right:.4rem;word-break:break-word;overflow-wrap:anywhere}
}
@media (min-width:48em){
[data-page=guide] #read{position:absolute;z-index:1;right:2rem;top:-2.75rem}
[data-page=guide] #read button{margin-top:0}
.large [data-page=guide] #read,html:target [data-page=guide] #read{top:-60px}
.foot .cols>*{width:33.33%}
.doors a{padding:.6rem .9rem}
.doors .icon{width:1.6em;height:1.6em;margin-right:.6em}
.ways{table-layout:fixed}
.ways thead td{width:9.5rem}
:root:not(.large):not(:target) .doors li{width:33.33%}
:root:not(.large):not(:target) .cols{display:flex;flex-wrap:wrap;margin:0 -1rem}
:root:not(.large):not(:target) .cols>*{flex:1;min-width:14rem;padding:0 1rem}
.poster{padding:3rem}
.poster>.who:first-child{margin:-3rem -3rem 1.5rem;padding:.75rem 3rem}
.scan{margin:2rem -3rem -3rem;padding:1.5rem 3rem}
.poster h1{font-size:3.5rem}
}
@media (min-width:64em){
:root:not(.large):not(:target) .doors li{width:25%}
:root:not(.large):not(:target) .part:not(.wide){padding-left:14rem;padding-top:1.15rem}
:root:not(.large):not(:target) .part::before{width:12.5rem}
:root:not(.large):not(:target) .part:not(.wide)>h2{float:left;width:12.5rem;margin:-.15rem 0 0 -14rem}
}
.large .doors li,html:target .doors li{width:100%}
.large .doors a,.large .list>li>a,.large #read button,html:target .doors a,html:target .list>li>a,html:target #read button{min-height:60px}
@media (forced-colors:active){
.letters a,.tag{border:1px solid}
.poster>.who:first-child{color:CanvasText}
.part::before,.head::after{background:CanvasText}
.steps>li::before,.ladder>li::before{border:2px solid}
.qr{forced-color-adjust:none}
}

/* paper */
@media print{
@page{size:A4;margin:8mm 10mm 7mm}
:root{--ground:#fff;--surface:#fff;--surface-raised:#fff;--surface-sunk:#fff;--text:#000;--text-quiet:#000;--link:#000;--link-visited:#000;--line:#999;--line-strong:#000;--seal:#9c2219;color-scheme:light}
body:not(.sheet-print){--accent-soft:#fff;--good-soft:#fff;--warn-soft:#fff;--bad-soft:#fff;--unknown-soft:#fff;--on-accent:#000;--accent:#000;--good:#000;--warn:#000;--bad:#000;--unknown:#000}
html,html.large,html:target{font-size:10pt}
body{display:block;min-height:0;line-height:1.25;font-size:1rem}
[data-page=guide]:lang(en){font-family:"Times New Roman",Times,serif;line-height:1.08}
.sections:lang(en) li+li,.sections:lang(en) p+p,.sections:lang(en) h3{margin-top:0}
.skip,.menu,.tools,.crumbs,.more,.find,.screen,.due,.foot .cols,.btn.plain,.letters{display:none!important}
.paper{display:block}
.in{max-width:none;padding:0}
main{padding:0!important}
p,ul,ol,dl,.lead,.facts,.need,.list,.box,.copy,.notice p,.part>table,.part>.scroll{max-width:none}
p+p,p+ul,p+ol,ul+p,ol+p,dl+p,h3+p,h3+ul,h3+ol,table+p,.steps+*,.ladder+*{margin-top:2pt}
p+table,p+.scroll{margin-top:6pt}
a,a:visited{text-decoration:none}
.head{border-bottom:2pt solid}
[data-page=guide] main{position:relative}
.paper-code{display:block;position:absolute;right:0;top:0;width:34mm;text-align:center}
.paper-code svg{width:25mm;height:25mm;background:#fff}
.paper-code p{line-height:1.2}
.head::after,.foot::before,.part::before,.steps>li::after,.ladder>li::after{display:none!important}
.bar{padding:0 0 4pt}
.site{width:auto;min-height:0}
.seal{width:auto;height:auto;padding:2pt;background:none;color:var(--seal);border:1.5pt solid;box-shadow:none;font-size:9pt}
.site-name{font-size:13pt}
.long{display:inline}
.short{display:none}
.call,.alone,.meta a,.facts dd>a:only-child{margin:0}
.call,.hotline a,.facts .call,.ways .call,.meta a,.need a,.files a,.facts dd>a:only-child:not(.call),.foot li a,.alone,.list>li>a{min-height:0;font-size:1em}
.bar .hotline a{font-size:15pt}
h1,h1:lang(en),:root:not(.large):not(:target) h1{font-size:20pt;margin-top:5pt}
h2,.notice h2{font-size:13.5pt}
h3{font-size:10pt;margin-top:3pt}
h1,h2,h3,caption{break-after:avoid;page-break-after:avoid}
tr,li,.notice,.box,.copy,dd{break-inside:avoid;page-break-inside:avoid}
.lead{max-width:none;font-size:11.5pt;line-height:1.25;margin-top:2pt}
.meta{margin-top:3pt}
.answer{margin-top:2pt;padding-top:2pt;border-top:.5pt solid}
.answer dd+dt,.answer dd+dt+dd{margin-top:0}
.small,.tag{font-size:10pt}
li+li{margin-top:1pt}
.notice{margin-top:4pt;padding:3pt 10pt;border:2pt solid;box-shadow:none}
.part,:root:not(.large):not(:target) .part:not(.wide){margin-top:5pt;padding:3pt 0 0 9.5rem;border-top:.75pt solid}
.part.wide{padding-left:0}
.part>h2,:root:not(.large):not(:target) .part:not(.wide)>h2{float:left;width:9rem;margin:0 0 0 -9.5rem;font-size:11pt}
.part.wide>h2{float:none;width:auto;margin:0 0 2pt;font-size:12.5pt}
.part>h2 .icon{display:none}
caption{padding-bottom:2pt}
table{border-top:1.5pt solid;border-bottom:.75pt solid}
th,td{padding:1pt 4pt;border-bottom:.5pt solid #999}
thead th{line-height:inherit}
.ways{table-layout:fixed}
.ways thead td{width:6.5rem}
.ways thead th{font-size:11pt}
.ways td p{display:inline;margin:0 .9em 0 0}
.due+p{display:none}
.ladder p{display:inline;margin:0 .6em 0 0}
/* a guide: its head and the comparison over the whole width, then two columns; one or two sheets */
.sections{-webkit-columns:2;columns:2;column-gap:6mm}
.ways td .small,.board td .small{line-height:inherit}
.answer,.notice p{line-height:1.3}
[data-page=guide] .text>*+*,.text>*+.scroll,.ladder+h3,.due+p,.steps+*,.ladder+*,.own{margin-top:3pt}
.text h2{margin:4pt 0 1pt}
[data-page=guide] main>h1,[data-page=guide] main>.lead{padding-right:36mm}
[data-page=guide] #advice{margin-right:37mm}
[data-page=guide] main>.meta{margin-bottom:1mm}
[data-page=guide] main>.box{margin-top:3pt;padding:2pt 8pt}
[data-page=guide] .part{margin-top:4pt!important;padding:2pt 0 0!important}
[data-page=guide] .part>h2{float:none!important;width:auto!important;margin:0 0 1pt!important;font-size:11pt}
.qa h3,.qa h3+p{display:inline}
.qa h3+p::after{content:"\A";white-space:pre}
/* the day of the review stands in the head; the law is for the screen */
#law,#reviewed,.ways caption{display:none}
.need b{font-size:1em}
.need>li,.part>h2+.need>li:first-child{padding:2pt 0 2pt 1.8em;border-bottom:.5pt solid #999}
.need>li::before,.part>h2+.need>li:first-child::before{top:4pt;left:0;width:9pt;height:9pt;border:1pt solid}
.need p,.files,.need>li>ul,.need>li>ul>li{display:inline;margin:0 0 0 .75em;padding:0}
.facts,:root:not(.large):not(:target) .facts:not(.tall){display:grid;grid-template-columns:8rem 1fr}
[data-page=guide] .facts,:root:not(.large):not(:target) [data-page=guide] .facts:not(.tall){grid-template-columns:6rem 1fr}
.facts dd{margin:0}
.list>li{padding:2pt 0}
.steps>li,.ladder>li{padding:0 0 2pt 2.2em}
.steps>li::before,.ladder>li::before{top:0;width:1.45em;height:1.45em;line-height:1.3em;border:.75pt solid;font-weight:400}
.copy,blockquote,pre{padding:3pt 6pt}
.box,.box.bad{padding:5pt 8pt;border:1pt solid}
.btn,.btn:visited,.rec{min-height:0!important;padding:4pt 10pt;background:none}
.rec{padding:0 4pt}
.foot{margin-top:5pt;padding:3pt 0 0;border-top:.75pt solid;font-size:10pt;line-height:1.2}
.foot .colophon{margin:0;padding:0;border:0}
.foot p{display:inline;margin-right:1.5em}
.doors li{width:33.33%}
.doors a{min-height:0;padding:3pt 6pt}
.simple main{font-size:17pt;line-height:1.45}
.simple main:lang(en){font-size:15pt}
.simple h1{font-size:34pt!important}
.simple .part,:root:not(.large):not(:target) .simple .part{margin-top:5mm;padding-left:0!important}
.simple .part>h2{float:none!important;width:auto!important;margin:0!important;font-size:17pt!important}
.simple .ask{margin-top:5mm}
/* poster and counter card: one sheet, and nothing else on it */
.sheet-print .head,.sheet-print .foot{display:none}
.poster{display:flex;flex-direction:column;min-height:268mm;max-width:none;margin:0;padding:10mm 13mm 6mm;border:5pt solid var(--mark)}
.poster .who{font-size:17pt;margin:0 0 6pt}
.poster>.who:first-child{margin:-10mm -13mm 6mm;padding:3mm 13mm;border-bottom:2pt solid var(--mark)}
.poster h1,:root:not(.large):not(:target) .poster h1{font-size:60pt;margin:0}
.poster h1+.who{margin-top:4pt}
.poster .lead{font-size:20pt;line-height:1.5;margin-top:8pt}
.poster h2{font-size:19pt}
.poster section{margin-top:6mm}
.poster section>h2::before{width:1.45em;height:1.45em;border:1.5pt solid var(--mark);line-height:1.35}
.poster ul,.poster ol,.poster section p{font-size:18pt;line-height:1.5}
.scan{margin:auto -13mm -6mm;padding:5mm 13mm;border-top:2pt solid var(--mark);flex-wrap:nowrap}
.qr{flex:none;width:50mm;height:50mm;padding:0;margin:0 8mm 0 0}
.scan p{font-size:14pt}
.scan .big{font-size:34pt}
@media print and (monochrome){.poster{--band:#fff;--on-band:#000;--soft:#fff;--mark:#000}}
.card main::before{content:"";position:absolute;left:0;right:0;top:135.5mm;border-top:1pt dashed #777}
.card .poster{display:block;position:relative;min-height:124mm;margin-top:142mm;padding:7mm 66mm 6mm 9mm;border-width:3pt}
.card .poster h1,:root:not(.large):not(:target) .card .poster h1{font-size:36pt}
.card .poster .who,.card .poster section p,.card .poster ul{font-size:13pt}
.card .poster .lead{font-size:14pt;margin-top:2pt}
.card .poster section{margin-top:4mm}
.card .poster h2{font-size:14pt}
.card .poster li+li{margin:0}
.card .poster>.who:first-child{margin:-7mm -66mm 3mm -9mm;padding:2mm 9mm}
.card .scan{display:block;position:absolute;right:8mm;top:15mm;width:52mm;margin:0;padding:0;border:0;background:none}
.card .qr{width:40mm;height:40mm;margin:0 0 3mm}
.card .scan p{font-size:11.5pt}
.card .scan .big{display:block;font-size:26pt}
}

/* scorecard and accountability: tables of many columns; the bar is shape, its figure stands beside it */
.part.wide>.score,.part.wide>.posts,.part.wide>.scroll{max-width:none}
h3+.facts{margin-top:.6rem}
.score thead th{vertical-align:bottom}
.score td p{margin:0}
.score td p+p{margin-top:.2rem}
.score .small{display:block;color:var(--text-quiet);font-weight:400;line-height:1.5}
.score th[scope=row],.posts th[scope=row]{color:var(--text);font-weight:700}
.score .gauge{display:block;width:6.5rem;max-width:100%;height:.75rem;margin-top:.25rem;color:var(--accent)}
.score thead button{min-width:2.75rem;min-height:2.75rem;padding:0;background:none;border:0;color:var(--link);font-weight:700;text-align:left;text-decoration:underline;cursor:pointer}
.score [aria-sort=ascending] button::after{content:" ↑"}
.score [aria-sort=descending] button::after{content:" ↓"}
@media screen and (max-width:47.99em){
/* the measures of a department two in a line */
:root:not(.large):not(:target) .score:not(.full) tbody td[data-measure]{display:inline-block;width:48%;padding:.2rem .2rem .2rem .9rem;vertical-align:top}
:root:not(.large):not(:target) .score:not(.full) tbody td[data-measure]::before{display:inline;float:none;margin:0 .5em 0 0}
:root:not(.large):not(:target) .score:not(.full) td[data-measure] p{display:inline}
.score .gauge{display:inline-block;vertical-align:middle;margin:0 0 0 .5em}
/* the row to sort by has its place before a script fills it */
@media (scripting:enabled){
.score[data-sortable] thead{position:static;width:auto;height:auto;clip:auto;overflow:visible}
.score[data-sortable] thead,.score[data-sortable] thead tr{display:block}
.score[data-sortable] thead th{display:none}
.score[data-sortable] thead th[data-sorts]{display:inline-block;min-height:2.75rem;padding:0 1rem 0 0;border:0;line-height:2.75rem}
.score[data-sortable] thead .small{display:none}
}
.score thead button::after{position:absolute}
.sorts thead{position:static;width:auto;height:auto;clip:auto;overflow:visible}
.sorts thead,.sorts thead tr{display:block}
.sorts thead th{display:none}
.sorts thead th[data-sorts]{display:inline-block;padding:0 1rem 0 0;border:0}
.sorts thead .small{display:none}
}
@media screen and (min-width:48em){
.scroll>.full{min-width:84rem}
.score th,.score td,.posts th,.posts td{padding:.6rem .5rem}
.score th[scope=row]{min-width:7em}
.score td[data-label]:nth-child(4){min-width:6.5em}
.scroll>.score th[scope=row]{position:sticky;left:0;background:var(--surface)}
}
@media print{
.scroll>.score,.scroll>.posts{font-size:8pt}
.scroll{overflow:visible}
.score .small,.posts .small{font-size:7.5pt}
.scroll>.full{min-width:0}
.score .gauge{width:14mm;color:#000}
.score th,.score td,.posts th,.posts td{padding:1pt 2pt}
.score .gauge rect{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
@media (forced-colors:active){.score .gauge{color:CanvasText}}

"""#),
("assets/guide.js", #"""
// The reply clock with the reader's own date. What the page says without it stays true.
(() => {
  const pad = (number) => (number < 10 ? '0' : '') + number;
  const iso = (date) => date.getUTCFullYear() + '-' + pad(date.getUTCMonth() + 1) + '-' + pad(date.getUTCDate());
  const read = (text) => new Date(text + 'T00:00:00Z');
  const digits = (date) => iso(date).replace(/-/g, '');
  const plus = (date, days) => new Date(date.getTime() + days * 864e5);
  const lang = document.documentElement.lang;
  const months = 'January February March April May June July August September October November December'.split(' ');
  const say = (date) => /^zh/.test(lang)
    ? date.getUTCFullYear() + '年' + (date.getUTCMonth() + 1) + '月' + date.getUTCDate() + '日'
    : date.getUTCDate() + ' ' + months[date.getUTCMonth()] + ' ' + date.getUTCFullYear();

  document.querySelectorAll('[data-own]').forEach((box) => {
    const data = box.dataset;
    const marks = {};
    data.calendar.split(' ').forEach((mark) => { marks[mark.slice(0, 8)] = mark.length > 8; });
    const works = (date) => {
      const mark = marks[digits(date)];
      return mark === undefined ? date.getUTCDay() % 6 !== 0 : mark;
    };
    const due = (date) => {
      let left = Number(data.amount);
      switch (data.unit) {
        case 'working-days':
          while (left > 0) { date = plus(date, 1); if (works(date)) left -= 1; }
          return date;
        case 'days': return plus(date, left);
        case 'hours': return plus(date, Math.ceil(left / 24));
        case 'months': {
          // The last day of a shorter month stands for a day that it does not have.
          const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + left + 1, 0));
          const day = Math.min(date.getUTCDate(), last.getUTCDate());
          return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), day));
        }
        default: return date;
      }
    };
    const built = read(data.today);
    const input = box.querySelector('input');
    const output = box.querySelector('p');
    const link = document.querySelector('a[data-reminder="' + data.own + '"]');
    input.min = iso(plus(built, -190));
    input.max = iso(plus(built, 60));
    box.hidden = false;
    input.addEventListener('input', () => {
      if (!input.value || input.value < input.min || input.value > input.max) { output.textContent = ''; return; }
      const sent = read(input.value);
      const last = due(sent);
      // The device's own calendar day; a clock that is behind the page is wrong and decides nothing.
      const now = new Date();
      const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
      const right = today >= built;
      const text = right && sent > today ? data.future
        : data.known && iso(last) > data.known ? data.moves
        : right && last < today ? data.overdue : data.due;
      output.textContent = text.replace('{date}', say(last));
      if (!link) return;
      link.textContent = data.reminder;
      link.download = 'reply.ics';
      link.href = 'data:text/calendar;charset=utf-8,' + encodeURIComponent([
        'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Bianmin//Reply clock//ZH', 'BEGIN:VEVENT',
        'UID:' + digits(sent) + '-' + digits(last) + '-' + data.own + '@bianmin', 'DTSTAMP:' + data.today.replace(/-/g, '') + 'T000000Z',
        'DTSTART;VALUE=DATE:' + digits(last), 'DTEND;VALUE=DATE:' + digits(plus(last, 1)),
        'SUMMARY:' + data.title.replace(/([\\,;])/g, '\\$1'), 'END:VEVENT', 'END:VCALENDAR', ''
      ].join('\r\n'));
    });
  });
})();
// Reads a page aloud with a voice of the device itself; one that would send the text away is none. The button is
// shown only where there is such a voice, and nothing begins by itself.
(() => {
  const box = document.getElementById('read'), speech = window.speechSynthesis;
  if (!box || !speech) return;
  const button = box.querySelector('button'), { start, stop, step } = box.dataset;
  const lang = document.documentElement.lang, language = lang.slice(0, 2);
  const skipped = '[hidden],nav,form,svg,input,button,script,.due,#read,.elder,.off,.paper-code';
  const ends = /[。！？；：.!?;:]$/;
  let parts = [], current;

  const voice = () => {
    const own = speech.getVoices().filter((voice) => voice.localService && voice.lang.slice(0, 2).toLowerCase() === language);
    return own.find((voice) => /cn|hans/i.test(voice.lang)) || own[0];
  };
  const add = (text) => {
    text = text.replace(/\s+/g, ' ').replace(/([一-龥]) (?=[一-龥])/g, '$1，').trim();
    if (text) parts.push(ends.test(text) ? text : text + (language === 'zh' ? '。' : '.'));
  };
  // The words of an element without what is not to be read.
  const words = (element) => Array.from(element.childNodes, (node) => {
    if (node.nodeType === 3) return node.data;
    return node.nodeType !== 1 || node.matches(skipped) ? '' : words(node) + (/^(P|LI|DIV|BR)$/.test(node.tagName) ? ' ' : '');
  }).join('');
  // Of a table, way by way or row by row: what each figure is, and the figure.
  const table = (element) => {
    const rows = Array.from(element.rows).filter((row) => !row.closest('thead'));
    const say = (cells, name) => {
      const said = cells.filter((cell) => words(cell).trim())
        .map((cell) => [cell.getAttribute('data-label'), words(cell).trim()].filter(Boolean).join(language === 'zh' ? '：' : ': '));
      if (name || said.length) add([name].concat(said).filter(Boolean).join(language === 'zh' ? '。' : '. '));
    };
    if (element.matches('.ways')) {
      Array.from(element.tHead.rows[0].cells).slice(1)
        .forEach((head, i) => say(rows.map((row) => row.cells[i + 1]).filter(Boolean), words(head).trim()));
    } else rows.forEach((row) => say(Array.from(row.cells)));
  };
  const gather = (element) => {
    if (element.matches(skipped)) return;
    if (element.tagName === 'TABLE') table(element);
    else if (element.matches('dl')) {
      Array.from(element.children).forEach((child) => {
        if (child.tagName === 'DD' && child.previousElementSibling.tagName === 'DT') {
          parts.pop();
          add(words(child.previousElementSibling).trim() + (language === 'zh' ? '：' : ': ') + words(child));
        } else add(words(child));
      });
    } else if (element.matches('ol.steps')) {
      Array.from(element.children).forEach((item, i) => add(step.replace('{n}', i + 1) + words(item)));
    } else if (element.matches('p,li,h1,h2,h3,h4,blockquote,pre')) add(words(element));
    else Array.from(element.children).forEach(gather);
  };

  const end = () => {
    current = undefined;
    speech.cancel();
    button.lastChild.data = start;
    button.setAttribute('aria-pressed', 'false');
  };
  const next = () => {
    if (!parts.length) { end(); return; }
    const mine = new SpeechSynthesisUtterance(parts.shift());
    mine.lang = lang;
    mine.voice = voice();
    mine.rate = .9;
    // One that was stopped ends, too.
    mine.onend = mine.onerror = () => { if (mine === current) next(); };
    current = mine;
    speech.speak(mine);
  };
  button.addEventListener('click', () => {
    if (current) { end(); return; }
    parts = [];
    gather(document.getElementById('main'));
    button.lastChild.data = stop;
    button.setAttribute('aria-pressed', 'true');
    speech.cancel();
    next();
  });
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && current) end(); });
  addEventListener('pagehide', () => { if (current) end(); });
  const look = () => { button.hidden = !voice(); };
  if (speech.addEventListener) speech.addEventListener('voiceschanged', look);
  look();
})();

"""#),
("assets/icon.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="6" fill="#9c2219"/><g fill="none" stroke="#fff"><rect x="3.5" y="3.5" width="57" height="57" rx="3" stroke-width="1.5"/><path stroke-width="3.4" stroke-linecap="square" stroke-linejoin="miter" d="M21 9 12.5 18M18 15V30M27 10.5H51M29.5 14.5H48.5V23H29.5zM29.5 18.8H48.5M39 10.5V22C38 26.5 33 29.5 26.5 30.5M32 24.5C37 28 43 30 51 30.5M17 55V36.5H47V43H17M17 55.5 27 52.5M17 49H51M31.5 43C34 49.5 40 54 49 56.5L51 52.5"/></g></svg>

"""#),
("assets/scorecard.js", #"""
// Lets a table of scores be sorted by its columns. Without this script the rows stand in the order of their
// ranks; the rank goes with its row, and what has no figure stays last.
(() => {
  for (const table of document.querySelectorAll('table[data-sortable]')) {
    const body = table.tBodies[0];
    const heads = Array.from(table.tHead.rows[0].cells);
    const said = document.createElement('p');
    said.className = 'off';
    said.setAttribute('role', 'status');
    table.parentNode.insertBefore(said, table);
    table.classList.add('sorts');

    const figure = (row, column) => {
      const cell = row.cells[column];
      const text = cell ? cell.getAttribute('data-sort') : null;
      return text === null ? null : Number(text);
    };
    const sort = (column, up) => {
      const rows = Array.from(body.rows).map((row, index) => ({ row, index, value: figure(row, column) }));
      rows.sort((a, b) => {
        if (a.value === null || b.value === null) {
          return (a.value === null) - (b.value === null) || a.index - b.index;
        }
        return (up ? a.value - b.value : b.value - a.value) || a.index - b.index;
      });
      for (const entry of rows) body.appendChild(entry.row);
    };

    heads.forEach((head, column) => {
      const first = head.getAttribute('data-sorts');
      if (!first) return;
      const name = head.firstElementChild;
      const button = document.createElement('button');
      button.type = 'button';
      head.insertBefore(button, name);
      button.appendChild(name);
      button.addEventListener('click', () => {
        const now = head.getAttribute('aria-sort');
        const up = now ? now === 'descending' : first === 'up';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        sort(column, up);
        said.textContent = name.textContent + ' ' + table.getAttribute(up ? 'data-up' : 'data-down');
      });
    });
    // The order in which the page came.
    heads[0].setAttribute('aria-sort', 'ascending');
  }
})();

"""#),
("assets/search.js", #"""
// Search without a server. The index is a set of scripts that each call `bianminSearch` with their data;
// what they hold stands in Sources/Pages/Search/SearchFiles.swift.
//
// The first half is the twin of Sources/Pages/Search: whoever changes one changes the other.
(function () {
  "use strict";

  // Letters

  const han = "[\\u3400-\\u9fff\\u{20000}-\\u{3ffff}々〇]";
  const dropped = "['’\\u00ad\\u0300-\\u036f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff"
    + "\\u{e0100}-\\u{e01ef}]";
  const separator = "[\\0-/:-`{-¿×÷\\u2000-\\u2bff\\u3000-\\u3004〆\\u3008-\\u3030・\\ue000-\\uf8ff\\ufe10-\\ufe6f"
    + "\\uff00-\\uffff\\u{1f000}-\\u{1faff}]";
  const every = pattern => new RegExp(pattern, "gu");
  const droppedLetters = every(dropped), letterRun = every(`${han}+|((?!${han}|${separator})[^])+`);
  const hanFirst = new RegExp("^" + han, "u"), isHan = text => hanFirst.test(text);

  /** A text as runs of Han characters and words of other letters, folded. */
  function letterRuns(text, variants) {
    const fold = letter => letter.normalize("NFKD").toLowerCase();
    const plain = Array.from(text, fold).join("").replace(droppedLetters, "");
    return Array.from(plain, letter => variants.get(letter) || letter).join("").match(letterRun) || [];
  }

  const spaced = runs => ` ${runs.join(" ")} `;
  const unique = list => Array.from(new Set(list));

  // Grams

  /** Every `size` letters in a row, from every `step`th on, behind the mark of their kind. */
  function cut(text, size, mark, step) {
    const letters = Array.from(text), found = [];
    for (let i = 0; i + size <= letters.length; i += step || 1) {
      found.push((mark || "") + letters.slice(i, i + size).join(""));
    }
    return found;
  }

  function written(run) {
    const count = Array.from(run).length;
    if (isHan(run)) return cut(run, Math.min(count, 2));
    return ["=" + run].concat(count > 2 ? cut(`_${run}_`, 3) : cut(run, 2));
  }

  /** Every way to read a question: its grams, of which a guide must have one in `part`. */
  function readings(query, core) {
    const list = [];
    const read = (grams, part, word) => list.push({ grams: unique(grams), part, word });
    const readRuns = (runs, word) => read([].concat(...runs.map(written)), runs.some(isHan) ? 4 : 3, word);
    const runs = letterRuns(Array.from(query).slice(0, 64).join(""), core.variants), text = spaced(runs);
    readRuns(runs);
    if (/^[ -~]*$/.test(text)) {
      const letters = runs.join("").replace(/v/g, "u"), count = letters.length, step = count > 12 ? 2 : 1;
      read(cut(letters, 3, "~", step), 2);
      if (count > 1) read(cut(letters, Math.min(count, 3), "^", step), 1);
    }
    const said = core.words.filter(word => word.said && text.includes(word.said));
    for (const word of said) {
      if (said.some(other => other.said.length > word.said.length && other.said.includes(word.said))) continue;
      for (const meant of word.meant) {
        readRuns(letterRuns(text.replace(word.said, () => ` ${meant} `), core.variants), word);
      }
    }
    return list.filter(reading => reading.grams.length);
  }

  /** `core.js` made ready to ask. A Han word is found anywhere, another one as a whole word only. */
  function prepare(data) {
    const variants = new Map(cut(data.variants, 2, "", 2).map(pair => Array.from(pair)));
    const words = data.words.map(([name, ...meant]) => {
      const runs = letterRuns(name, variants), text = spaced(runs), last = runs[runs.length - 1];
      return { name, meant, said: last ? text.slice(isHan(runs[0]) ? 1 : 0, isHan(last) ? -1 : text.length) : "" };
    });
    return Object.assign(data, { variants, words });
  }

  // Shards

  /** The name of the shard that has a gram: `h` Han, `p` pinyin, `w` other words; and its number. */
  function shardOf(gram, marks) {
    const letters = gram.replace(/^[=~^]/, ""), kind = /^[~^]/.test(gram) ? "p" : isHan(letters) ? "h" : "w";
    let hash = 0x811c9dc5;
    for (const letter of letters) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
    return kind + ((hash ^ (hash >>> 15)) >>> 0) % (marks[kind].length / 4);
  }

  /** The numbers behind a gram in the text of its shard. */
  function numbers(shard, gram) {
    const found = [], start = shard.indexOf(` ${gram}!`);
    if (start < 0) return found;
    let value = 0;
    for (let i = start + gram.length + 2; i < shard.length && shard[i] !== " "; i++) {
      const code = shard.charCodeAt(i), digit = code - (code > 92 ? 41 : 40);
      value = value * 32 + digit % 32;
      if (digit > 31) {
        found.push(value);
        value = 0;
      }
    }
    return found;
  }

  // Ranking

  /** Documents, the best first, and the words that were understood. `lookUp` gives a gram's numbers. */
  function rank(list, lookUp) {
    const scores = new Map(), words = [];
    for (const { grams, part, word } of list) {
      const total = grams.length, sums = new Map();
      for (const gram of grams) {
        const found = lookUp(gram);
        for (let i = 1, number = -1; i < found.length; i += 2) {
          number += found[i] + 1;
          const [sum, matched] = sums.get(number) || [0, 0];
          sums.set(number, [sum + found[0] * found[i + 1], matched + 1]);
        }
      }
      sums.forEach(([sum, matched], number) => {
        if (matched * part < total) return;
        const [score, isFull] = scores.get(number) || [0, false];
        const here = Math.floor(sum * matched * matched * 16 / (total * total));
        scores.set(number, [Math.max(score, here), isFull || matched === total]);
        words.push(word);
      });
    }
    const entries = Array.from(scores), best = entries.reduce((most, [, [score]]) => Math.max(most, score), 0);
    const documents = entries.filter(([, [score, isFull]]) => isFull || score * 32 >= best)
      .sort(([one, [left]], [other, [right]]) => right - left || one - other).map(([number]) => number);
    return { documents, understood: unique(words).filter(word => word) };
  }

  if (typeof document === "undefined") {
    module.exports = { prepare, readings, shardOf, numbers, rank };
    return;
  }

  // The page

  const get = id => document.getElementById(id);
  const field = get("q"), results = get("results"), words = get("found").dataset, title = document.title;
  const waiting = new Map(), loaded = new Map();
  let core, turn = 0, timer;

  window.bianminSearch = (name, mark, data) => {
    if (waiting.has(name)) return waiting.get(name)(mark, data);
    core = prepare(data);
    start();
  };

  /** The data of one file; a file of another build than the core is none. States change without their guides. */
  function load(name) {
    const isState = name[0] === "s", mark = core.marks[isState ? "d" : name[0]].substr(name.slice(1) * 4, 4);
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.onerror = () => {
          loaded.delete(name);
          reject(name);
        };
        waiting.set(name, (found, data) => found === mark ? resolve(data) : script.onerror());
        script.src = `${words.root}${words.index}${name}.js${isState ? "" : "?v=" + mark}`;
        document.head.appendChild(script);
      }));
    }
    return loaded.get(name);
  }

  /** The data of several files, by name. */
  const loadAll = names => Promise.all(unique(names).map(name => load(name).then(data => [name, data])))
    .then(pairs => new Map(pairs));

  const fill = (text, name, value) => text.replace(`{${name}}`, () => value);
  const say = text => { get("count").textContent = text; };

  function add(parent, tag, text, language) {
    const element = parent.appendChild(document.createElement(tag));
    element.textContent = text;
    if (language) element.lang = language;
    return element;
  }

  function clear() {
    results.textContent = get("understood").textContent = "";
    results.hidden = get("more").hidden = get("none").hidden = true;
  }

  /** How a guide's ways stand: what has run out, or is of a time that has not come, is unknown. */
  function showState(item, ways) {
    if (!ways) add(item, "p", words.unknownAll).className = "small";
    for (const [way, state, time, observed, expires] of ways || []) {
      const now = Date.now(), unknown = fill(words.unknown, "way", way);
      const counts = state && !(now > Date.parse(expires)) && !(now < Date.parse(observed) - 120000);
      const claim = add(item, "p", counts ? fill(fill(fill(words.state, "way", way), "state", state), "time", time) : unknown);
      claim.className = "small";
      if (!counts || !expires) continue;
      // site.js changes the one for the other when its time has passed.
      Object.assign(claim.dataset, { claim: "", observed, expires });
      const stale = add(item, "p", unknown);
      stale.className = "small";
      stale.dataset.stale = "";
      stale.hidden = true;
    }
  }

  function show([name, summary, address, language, ended], ways) {
    const item = add(results, "li", ""), link = add(item, "a", name, language);
    link.href = words.root + address;
    if (language) {
      link.hreflang = language;
      add(item, "span", fill(words.only, "language", core.languages[language])).className = "small";
    }
    if (ended) add(item, "p", ended).className = "small";
    if (summary) add(item, "p", summary, language);
    if (!ended) showState(item, ways);
  }

  /** Ten more results; `mine` is the turn of the question that they answer. */
  async function showMore(documents, mine) {
    const from = results.children.length, next = documents.slice(from, from + 10);
    const place = number => Math.floor(number / 32), none = new Map();
    const states = Promise.all(unique(next.map(place)).map(file => loadAll(["s" + file]).catch(() => none)));
    const files = await loadAll(next.map(number => "d" + place(number)));
    const ways = new Map([].concat(...(await states).map(map => Array.from(map))));
    if (mine !== turn) return;
    next.forEach(number => {
      const guides = ways.get("s" + place(number));
      show(files.get("d" + place(number))[number % 32], guides && guides[number % 32]);
    });
    dispatchEvent(new Event("focus"));
    results.hidden = false;
    get("more").hidden = documents.length <= from + 10;
    get("more").firstElementChild.onclick = () => showMore(documents, mine)
      .then(() => results.querySelector(`li:nth-child(${from + 11}) a`).focus()).catch(fail);
  }

  function fail() {
    clear();
    say(words.failed);
    get("none").hidden = false;
  }

  async function search(query) {
    const mine = ++turn, slow = setTimeout(() => mine === turn && say(words.loading), 1000);
    document.title = query ? `${query} — ${title}` : title;
    try {
      const list = readings(query, core), shardFor = gram => shardOf(gram, core.marks);
      const shards = await loadAll([].concat(...list.map(reading => reading.grams)).map(shardFor));
      if (mine !== turn) return;
      const { documents, understood } = rank(list, gram => numbers(shards.get(shardFor(gram)), gram));
      clear();
      if (documents.length) await showMore(documents, mine);
      if (mine !== turn) return;
      for (const { name, meant } of understood) {
        meant.forEach(official => add(get("understood"), "p", fill(fill(words.word, "word", name), "official", official)));
      }
      get("none").hidden = documents.length || !query;
      say(documents.length ? fill(words.count, "count", documents.length) : query && fill(words.none, "query", query));
    } catch (error) {
      if (mine === turn) fail();
    } finally {
      clearTimeout(slow);
    }
  }

  /** Keeps the address in step, so that results can be shared and left with the back button. */
  function ask(change) {
    const query = field.value.trim();
    clearTimeout(timer);
    try {
      history[change](null, "", (query ? "?q=" + encodeURIComponent(query) : location.pathname) + location.hash);
    } catch (error) {
      // Some browsers refuse this for a page opened as a file.
    }
    search(query);
  }

  function read() {
    field.value = new URLSearchParams(location.search).get("q") || "";
    search(field.value.trim());
  }

  function start() {
    const later = event => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(ask, 250, "replaceState");
    };
    get("no-script").style.visibility = "hidden"; // its room stays, so that nothing moves
    field.addEventListener("input", later);
    field.addEventListener("compositionend", later);
    field.form.addEventListener("submit", event => {
      event.preventDefault();
      field.blur(); // the keyboard of a phone covers the results
      ask("pushState");
    });
    addEventListener("popstate", read);
    read();
  }
})();

"""#),
("assets/since.js", #"""
// Whoever scanned a poster is told what has changed since it was printed. Its mark is in the address: the day on which
// its facts were checked, and three letters for each part of the guide.
(() => {
  const tell = () => {
    const box = document.getElementById('since');
    const mark = /[?&]v=(\d{4})(\d\d)(\d\d)(\w*)/.exec(location.search);
    if (!box || !mark) return;
    const now = box.dataset.marks;
    const parts = [...box.querySelectorAll('li')];
    // A printing of another time may have marked other parts, or none.
    const isKnown = mark[4].length === now.length;
    parts.forEach((part, i) => { part.hidden = !isKnown || mark[4].substr(i * 3, 3) === now.substr(i * 3, 3); });
    const state = !isKnown ? 'unknown' : parts.every((part) => part.hidden) ? 'same' : 'changed';
    box.querySelectorAll('[data-since]').forEach((text) => { text.hidden = text.dataset.since !== state; });
    const day = { year: mark[1], month: Number(mark[2]), day: Number(mark[3]) };
    box.querySelectorAll('b').forEach((text) => {
      text.textContent = box.dataset.day.replace(/{(\w+)}/g, (_, name) => day[name]);
    });
    box.hidden = false;
  };
  ready(tell);
})();

"""#),
("assets/site.css", #"""
/* Bianmin, default theme. Floor: Chrome 61. Colours and sizes come from theme.yaml (custom properties).
   The root's font size is the reader's; only large type (html.large, or #da in the address) raises it, in per cent.
   Here stands what the first screen of a page needs: on a slow line it is drawn before below.css is there. */

*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--ground);color-scheme:light dark}
html.large,html:target{font-size:121%;--size-small:1.1875rem}
body{display:flex;flex-direction:column;min-height:100vh;margin:0;background:var(--ground);color:var(--text);font-size:var(--size-body);line-height:1.7;line-break:strict;overflow-wrap:break-word;word-wrap:break-word;text-autospace:normal}
html,[lang|=zh]{font-family:-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif}
[lang|=en]{font-family:-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,system-ui,"Noto Sans CJK SC",sans-serif}
[lang=zh-Hant],[lang=zh-TW],[lang=zh-HK]{font-family:-apple-system,"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",system-ui,sans-serif}
[lang|=ug]{font-family:"UKIJ Tuz","Microsoft Uighur","Noto Naskh Arabic","Noto Sans Arabic",sans-serif;line-height:1.9}
[lang|=bo]{font-family:"Microsoft Himalaya","Noto Serif Tibetan",Kailasa,serif;line-height:2}

h1,h2,h3,p,ul,ol,dl,dd,figure,table,blockquote{margin:0}
h1,h2,h3,.hand{font-family:"Songti SC","Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC",STZhongsong,system-ui,"PingFang SC","Microsoft YaHei",sans-serif;font-weight:700;line-height:1.35}
[lang|=en] h1,[lang|=en] h2,[lang|=en] h3,[lang|=en] .hand{font-family:Charter,"Iowan Old Style","Noto Serif",Georgia,"Songti SC","Noto Serif CJK SC",serif}
html.large h1,html.large h2,html.large h3,html.large .hand,html:target h1,html:target h2,html:target h3,html:target .hand{font-family:inherit}
h1{font-size:1.6875rem;letter-spacing:.02em;text-wrap:balance}
h2{font-size:var(--size-h2)}
h3{font-size:var(--size-h3);margin-top:1.75rem}
h1:lang(en){font-size:1.5rem;letter-spacing:0}
p,ul,ol,dl,blockquote,pre{max-width:38em}
h1,h2,.btn,.list>li>a{text-spacing-trim:trim-start}
p+p,p+ul,p+ol,ul+p,ol+p,dl+p,dl+ol,dl+ul,p+dl,.box+p,p+.box,h3+p,h3+ul,h3+ol,table+p,table+ul,table+ol,.scroll+p{margin-top:.85rem}
p+table,p+.scroll{margin-top:1.25rem}
ul,ol{padding-left:1.4em}
li+li{margin-top:.35rem}
a{color:var(--link);text-decoration:underline;text-underline-offset:.2em}
a:visited{color:var(--link-visited)}
a:hover{text-decoration-thickness:.16em}
strong,b{font-weight:700}
em{font-style:normal;-webkit-text-emphasis:filled dot;text-emphasis:filled dot;-webkit-text-emphasis-position:under;text-emphasis-position:under right}
em:lang(en){font-style:italic;-webkit-text-emphasis:none;text-emphasis:none}
i,cite,dfn,address,var{font-style:normal}
img,svg{max-width:100%;height:auto}
time,.nb{white-space:nowrap}
.small{font-size:var(--size-small)}
.quiet{color:var(--text-quiet)}
.icon{width:1.25em;height:1.25em;flex:none;vertical-align:-.24em}
.paper-code{display:none}
.off,.skip:not(:focus){position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
[hidden]{display:none!important}
.paper,.long{display:none}

:focus{outline:3px solid var(--focus);outline-offset:3px}
:focus:not(:focus-visible){outline:0}
main:focus{outline:0}
.skip:focus{position:absolute;left:.75rem;top:.75rem;z-index:2;padding:.75rem 1.25rem;background:var(--surface-raised);color:var(--link);font-weight:700}

/* the frame: header, crumbs, main, footer */
.in{max-width:69rem;margin:0 auto;padding-left:1rem;padding-right:1rem}
.head{background:var(--surface-sunk);border-bottom:4px solid var(--accent)}
.head::after,.foot::before{content:"";display:block;height:3px;background:var(--ground);border-bottom:1px solid var(--accent);position:relative;bottom:-8px;margin-top:-3px}
.bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;padding-top:.125rem}
.site{display:flex;align-items:center;width:100%;min-height:2.875rem;color:var(--text);text-decoration:none}
.site:visited{color:var(--text)}
.site:hover .site-name{text-decoration:underline}
.seal{display:inline-flex;justify-content:center;align-items:center;width:1.75rem;height:2.75rem;margin-right:.65rem;background:var(--seal);color:var(--on-seal);border-radius:3px;font:700 1.0625rem/1.15 "Songti SC","Source Han Serif SC","Noto Serif CJK SC",STZhongsong,serif;-webkit-writing-mode:vertical-rl;writing-mode:vertical-rl;letter-spacing:.06em;box-shadow:inset 0 0 0 2px var(--seal),inset 0 0 0 3px var(--on-seal)}
.site-name{font-weight:700;font-size:1.25rem;line-height:1.3}
.bar .hotline{display:flex;align-items:center;max-width:none}
.hotline a,.call{display:inline-flex;align-items:center;min-height:2.75rem;font-weight:700;white-space:nowrap}
.call,.alone,.lone>a,.meta a,.score th a,.posts th a,.posts p>a:only-child,.part>h2>a,.part>h3>a,.facts dd>a:only-child{margin-top:-.375rem;margin-bottom:-.375rem}
.hotline a{padding:0 .25rem;font-size:1.375rem;letter-spacing:.02em}
.hotline .icon{width:1.1em;height:1.1em;margin-right:.3em}
.tools,.menu{display:flex;margin:0;flex-wrap:wrap;max-width:none;padding:0;list-style:none}
.tools li,.menu li{margin:0}
.tools a,.menu a{display:flex;align-items:center;justify-content:center;min-height:2.75rem;min-width:2.75rem;padding:.25rem .3rem;text-decoration:none}
.tools a{font-size:var(--size-small)}
.tools .icon{margin-right:.3em}
.tools a:hover,.menu a:hover{text-decoration:underline}
.roomy{display:none}
.menu{justify-content:space-between;border-top:1px solid var(--line)}
.menu a,.menu a:visited{color:var(--text)}
.menu [aria-current]{font-weight:700;box-shadow:inset 0 -4px var(--accent)}
.to-normal,.large .to-large,html:target .to-large{display:none!important}
.large .to-normal,html:target .to-normal{display:flex!important}
.crumbs{width:100%;padding-top:0;margin-bottom:-.4rem;font-size:var(--size-small)}
.crumbs ol{display:flex;flex-wrap:wrap;max-width:none;padding:0;list-style:none}
.crumbs li{display:flex;align-items:center;margin:0;min-height:2.75rem;color:var(--text-quiet)}
.crumbs li+li::before{content:"/";padding-right:.6em;color:var(--text-quiet)}
.crumbs a{display:flex;align-items:center;min-height:2.75rem;min-width:2.75rem;padding-right:.6em}
main{display:block;flex:1 0 auto;width:100%;padding-top:.1rem;padding-bottom:3.5rem}
.no-crumbs main{padding-top:1.25rem}

/* page tops */
.lead{text-wrap:pretty;margin-top:.25rem;font-size:1.0625rem;line-height:1.5;max-width:34em}
.no-crumbs .lead{font-size:1.125rem}

/* a notice in its double frame */
.notice{margin-top:.6rem;padding:.55rem .85rem;font-size:1.0625rem;background:var(--surface);border:4px solid var(--accent);box-shadow:inset 0 0 0 3px var(--surface),inset 0 0 0 4px var(--accent)}
.notice h2{font-size:1.375rem}
.notice h2+p,.notice h2+.facts,.notice h2+div,.notice p+.facts{margin-top:.1rem}
.notice p{max-width:36em;line-height:1.5}
.notice div+p{margin-top:.5rem}
/* under the recommendation: how long, what to bring */
.answer{max-width:none;margin-top:.4rem;padding-top:.3rem;border-top:1px solid var(--line-strong);line-height:1.5}
.answer dt{float:left;clear:left;width:2.8em;color:var(--text-quiet)}
.answer dd{margin-left:2.8em}
.answer dd+dt,.answer dd+dt+dd{margin-top:.25rem}
.answer+p{margin-top:.25rem}
.box{padding:1rem 1.15rem;border:1px solid var(--unknown);background:var(--unknown-soft);max-width:40em}
.lead+.box,.meta+.box,h1+.box,.notice+.box{margin-top:1.25rem}
.box .icon{margin-right:.4em}
.box.warn{border-color:var(--warn);background:var(--warn-soft)}
.box.warn strong{color:var(--warn)}
.box.bad{border:2px solid var(--bad);background:var(--bad-soft)}
.box.bad strong,.box.bad h2{color:var(--bad)}
.box.good{border-color:var(--good);background:var(--good-soft)}

/* state: shape + word + time, colour last */
.state{font-weight:700;white-space:nowrap}
h2 .state,.state h2{white-space:normal}
.state .icon{width:1em;height:1em;vertical-align:-.12em;margin-right:.4em}
.state.open{color:var(--good)}.state.limited{color:var(--warn)}.state.closed{color:var(--bad)}.state.unknown{color:var(--unknown)}
.rec{display:inline-block;padding:.05em .6em;background:var(--accent);color:var(--on-accent);border:1px solid var(--accent);border-radius:2px;font-size:var(--size-small);font-weight:700;white-space:nowrap}
.rec .icon{width:.9em;height:.9em;margin-right:.3em;vertical-align:-.08em}

.status-now{margin-top:1.5rem}

/* facts */
.facts{max-width:40em}
.facts dt{color:var(--text-quiet)}
.facts dd{margin:0 0 .75rem}
.facts dd>a:only-child:not(.call){display:inline-flex;align-items:center;min-height:2.75rem}
.facts .call{font-size:1.375rem}

/* forms */
.find{margin-top:1.25rem;max-width:40rem}
.find label{display:block;font-weight:700}
.find .hint{color:var(--text-quiet)}
.find .row{display:flex;margin-top:.6rem}
input,select,textarea,button{font:inherit;color:inherit}
.find input,.field{flex:1;min-width:0;width:100%;min-height:3.5rem;padding:.4rem .9rem;background:var(--surface-raised);border:2px solid var(--line-strong);border-radius:0;-webkit-appearance:none;appearance:none}
.find input{border-color:var(--accent);border-right:0}
.find input::placeholder{color:var(--text-quiet);opacity:1}
.find button,.btn,.btn:visited{display:inline-flex;align-items:center;justify-content:center;min-height:3.5rem;padding:.4rem 1.2rem;background:var(--accent);color:var(--on-accent);border:2px solid var(--accent);border-radius:0;font-weight:700;text-decoration:none;white-space:nowrap;cursor:pointer;-webkit-appearance:none;appearance:none}
.btn{white-space:normal}
.find button:hover,.btn:hover{text-decoration:underline}
.find .icon,.btn .icon{margin-right:.45em}
.btn.plain,.btn.plain:visited{background:var(--surface);color:var(--link)}
@media (scripting:none){[data-page=search] .find{display:none}}
.big{font-size:2rem;line-height:1.3}

/* for old people: large type, whom to call */
main{position:relative}
.elder{display:none}
.large .elder,html:target .elder{display:flex;flex-wrap:wrap;max-width:none}
.elder .btn{flex:1 1 14rem;margin:.5rem .5rem 0 0}
.large,html:target{--text-quiet:var(--text);--line:var(--line-strong)}
.large .call,html:target .call{padding:0 .6em;border:2px solid;margin-top:.15rem;margin-bottom:.15rem}

@media screen and (max-width:47.99em){
.crumbs [aria-current]{display:none}
body:lang(en){font-size:1.0625rem}
.lead:lang(en),.notice:lang(en){font-size:1rem}
.answer dt:lang(en){width:3.2em}
.answer dd:lang(en){margin-left:3.2em}
.menu:lang(en) a{padding:.25rem .1rem;font-size:var(--size-small)}
.large body,html:target body,.large .lead,html:target .lead,.large .notice,html:target .notice{font-size:var(--size-body)}
}
/* the narrowest screens, and any with the reader's own type twice as large */
@media screen and (max-width:20em){
time,.nb,td time,.state{white-space:normal}
.hotline a,.call{flex-wrap:wrap;white-space:normal;word-break:break-word;overflow-wrap:anywhere}
.find .row{flex-wrap:wrap}
.find .row>*{flex:1 0 auto;max-width:100%}
.find input{border-right:2px solid var(--accent)}
.find button{white-space:normal}
}
@media (min-width:48em){
h1,h1:lang(en){font-size:var(--size-h1)}
.roomy{display:list-item}
.lead,.no-crumbs .lead{margin-top:.75rem;font-size:var(--size-lead);line-height:1.6}
.crumbs{padding-top:1.1rem;margin-bottom:0}
main{padding-top:.75rem}
.no-crumbs main{padding-top:2rem}
.answer{margin-top:1rem;padding-top:.8rem}
.answer dt{width:5em}
.answer dd{margin-left:5em}
.in{padding-left:2rem;padding-right:2rem}
[data-page=guide] .crumbs ol{padding-right:7.5rem}
.bar{padding-top:.75rem;padding-bottom:.5rem}
.site-name{font-size:1.5rem}
.site{width:auto;margin-right:auto}
.bar .hotline{margin-right:1.25rem}
.hotline a{font-size:1.625rem}
.menu{justify-content:flex-start}
.menu a{padding:.25rem 1.1rem}
.long{display:inline}
.short{display:none}
.menu li:first-child a{margin-left:-1.1rem}
.notice{margin-top:1.75rem;padding:1.6rem 2rem 1.4rem;font-size:1em}
.notice h2{font-size:1.75rem}
.notice h2+p,.notice h2+.facts,.notice h2+div,.notice p+.facts,.notice [data-rule]{margin-top:.5rem}
.notice p{line-height:1.6}
.big{font-size:2.5rem}
:root:not(.large):not(:target) .facts:not(.tall){display:grid;grid-template-columns:9em 1fr;grid-column-gap:1rem}
.facts dt{padding-top:0}
}
@media (min-width:64em){
.in{padding-left:2.5rem;padding-right:2.5rem}
:root:not(.large):not(:target) h1{font-size:var(--size-display)}
:root:not(.large):not(:target) .split{display:flex;align-items:flex-start;justify-content:space-between}
:root:not(.large):not(:target) .split>:first-child{flex:1;margin-right:3rem}
:root:not(.large):not(:target) .split>:last-child:not(:first-child){flex:none;width:21rem}
}
.large .btn,.large .call,.large .hotline a,.large .find button,.large .find input,html:target .btn,html:target .call,html:target .hotline a,html:target .find button,html:target .find input{min-height:60px}

@media (forced-colors:active){
.find button,.btn,.btn:visited{color:ButtonText}
.rec,.seal,.skip:focus{border:1px solid}
.icon{color:inherit!important}
.menu [aria-current]{border-bottom:4px solid}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:auto}}

"""#),
("assets/site.js", #"""
// Runs as soon as it is there: what needs the whole page waits for it.
const ready = (act) => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', act);
  else act();
};
// Keeps large type (长辈版) from page to page. Without this script the link to #da still enlarges one page.
(() => {
  const root = document.documentElement;
  const key = 'large';
  // Storage may be refused: in private windows, or where pages are opened as files.
  const stored = () => {
    try { return localStorage.getItem(key) === '1'; } catch (e) { return false; }
  };
  const store = (on) => {
    try { on ? localStorage.setItem(key, '1') : localStorage.removeItem(key); } catch (e) {}
  };
  const apply = () => root.classList.toggle('large', stored());

  if (location.hash === '#da') store(true);
  apply();
  // A page that comes back from the browser's memory, or stands in another tab, follows.
  addEventListener('pageshow', (event) => { if (event.persisted) apply(); });
  addEventListener('storage', (event) => { if (event.key === key) apply(); });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('.to-large,.to-normal');
    if (!link) return;
    const on = link.classList.contains('to-large');
    store(on);
    root.classList.toggle('large', on);
    // Under #da the browser has to leave the target itself; otherwise the reader stays where they are.
    if (on || location.hash !== '#da') event.preventDefault();
    // The link just used is hidden now; its counterpart takes the focus.
    const other = link.parentNode.querySelector(on ? '.to-normal' : '.to-large');
    if (other) other.focus();
  });
})();
// Weakens what was said of a moment that has passed, and never the other way round.
(() => {
  const expire = (element) => {
    element.removeAttribute('data-expires');
    if (element.hasAttribute('data-claim')) {
      const stale = element.nextElementSibling;
      element.hidden = true;
      if (stale && stale.hasAttribute('data-stale')) stale.hidden = false;
      return;
    }
    // A channel: what it says of itself, its mark and its place as the way to take.
    element.setAttribute('data-state', 'unknown');
    element.setAttribute('data-answering', 'unmeasured');
    element.removeAttribute('data-recommended');
    const table = element.closest('table');
    if (!element.classList.contains('pick') || !table) return;
    table.querySelectorAll('.pick').forEach((cell) => { cell.classList.remove('pick'); });
    table.querySelectorAll('.rec').forEach((mark) => { mark.hidden = true; });
  };
  let timer;
  const weaken = () => {
    const now = Date.now(), isWhole = document.readyState !== 'loading';
    let next = Infinity;
    document.querySelectorAll('[data-expires]').forEach((element) => {
      const until = Date.parse(element.getAttribute('data-expires'));
      const observed = Date.parse(element.getAttribute('data-observed'));
      // A clock that is behind what was observed is wrong: then only dates are left.
      if (now > until || now < observed - 120000) {
        // What a claim becomes stands behind it; a channel is marked in its whole table.
        if (isWhole || element.matches('[data-claim]') && element.nextElementSibling) expire(element);
      }
      else if (until < next) next = until;
    });
    clearTimeout(timer);
    // Timers longer than 24 days run out at once.
    if (next < Infinity) timer = setTimeout(weaken, Math.min(next - now + 1000, 2e9));
  };
  weaken();
  ready(weaken);
  addEventListener('pageshow', weaken);
  addEventListener('focus', weaken);
  document.addEventListener('visibilitychange', weaken);
})();
// Whoever scanned a poster is told what has changed since.
if (/[?&]v=\d{8}/.test(location.search)) {
  document.head.appendChild(document.createElement('script')).src = document.currentScript.src.replace('site.js', 'since.js');
}
// A phone shows a table as sheets; older browsers take that for the end of the table. The roles keep it one.
ready(() => {
  const roles = {
    tbody: 'rowgroup', thead: 'rowgroup', tr: 'row', td: 'cell', 'th[scope=col]': 'columnheader', 'th[scope^=row]': 'rowheader',
  };
  document.querySelectorAll('.ways,.sheet').forEach((table) => {
    table.setAttribute('role', 'table');
    for (const kind in roles) table.querySelectorAll(kind).forEach((part) => part.setAttribute('role', roles[kind]));
  });
});
// Keeps what was visited for when there is no network.
if (navigator.serviceWorker && location.protocol !== 'file:') {
  const address = document.currentScript.src.replace(/assets\/[^/]*$/, 'sw.js');
  addEventListener('load', () => navigator.serviceWorker.register(address).catch(() => {}));
}
// What a page can do without comes when the page is there: its bytes hold nobody up.
{
  const own = document.currentScript;
  ready(() => (own.dataset.later || '').split(' ').filter(Boolean).forEach((name) => {
    const script = document.createElement('script');
    script.async = false;
    script.src = own.src.replace(/[^/]*$/, name);
    document.head.appendChild(script);
  }));
}

"""#),
("assets/sw.js", #"""
// Keeps the pages that were visited and a list of telephones for when there is no network. What the network answers
// is what is shown. `bianmin` says what to keep and what a copy says of itself.
(() => {
  const { version, keep, lists, bands } = self.bianmin, root = registration.scope;
  const own = root + version, visited = root + 'visited', limit = 80;
  const key = (address) => address.replace(/[?#].*/, '').replace(/index\.html$/, '');

  // A copy has the moment at which it came; of those visited the oldest make room.
  const put = async (store, address, response) => {
    const headers = { 'Content-Type': response.headers.get('Content-Type'), Kept: Date.now() };
    const copy = new Response(await response.blob(), { headers }), cache = await caches.open(store);
    await cache.delete(key(address));
    await cache.put(key(address), copy);
    if (store === visited) (await cache.keys()).slice(0, -limit).forEach((old) => cache.delete(old));
  };

  // What a kept page says of now has run out.
  const marked = async (copy) => {
    const html = await copy.text(), { headers } = copy;
    const time = new Date(+headers.get('Kept')).toLocaleString('sv').slice(0, 16);
    const band = bands[/lang="([^"]*)/.exec(html)[1]].replace('{time}', time).replace('href="', '$&' + root);
    return new Response(html.replace(/(data-expires=")[^"]*/g, '$11970-01-01').replace(/<main[^>]*>/, '$&' + band), { headers });
  };

  const answer = async (event) => {
    const { request } = event, address = request.url, isPage = request.mode === 'navigate';
    try {
      const response = await fetch(isPage ? new Request(request, { cache: 'no-cache' }) : request);
      const isKept = !isPage || /html/.test(response.headers.get('Content-Type'));
      if (response.status === 200 && isKept) event.waitUntil(put(visited, address, response.clone()));
      return response;
    } catch (error) {
      const copy = await (await caches.open(visited)).match(key(address)) || await caches.match(key(address));
      if (!isPage) return copy || Response.error();
      return copy ? marked(copy) : Response.redirect(root + lists.find(([folder]) => address.startsWith(root + folder))[1]);
    }
  };

  addEventListener('install', (event) => event.waitUntil(Promise.all(keep.map(async (path) => {
    const response = await fetch(root + path, { cache: /html/.test(path) ? 'no-cache' : 'default' });
    if (!response.ok) throw path;
    return put(own, root + path, response);
  })).then(() => skipWaiting())));

  addEventListener('activate', (event) => event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(root) && name !== own && name !== visited) await caches.delete(name);
    }
    await clients.claim();
    // The page that brought this script was there before it.
    for (const { url } of await clients.matchAll()) {
      const response = await fetch(url, { cache: 'force-cache' });
      if (response.ok) await put(visited, url, response);
    }
  })()));

  addEventListener('fetch', (event) => {
    const { method, url, mode, destination } = event.request;
    const isKind = mode === 'navigate' || /^(style|script|image)$/.test(destination);
    if (method === 'GET' && url.startsWith(root) && isKind) event.respondWith(answer(event));
  });
})();

"""#),
("fragments/footer.mustache", #"""
<p class="publisher">{{site.publisher}}</p>

"""#),
("fragments/head.mustache", #"""
<meta name="SiteName" content="{{site.title}}">

"""#),
("fragments/header.mustache", #"""
<span class="seal" lang="zh-Hans" aria-hidden="true">便民</span>
<span class="site-name">{{site.title}}</span>

"""#),
("fragments/home.mustache", #"""
<h1>{{site.title}}</h1>

"""#),
("icons/assisted.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="8" cy="7" r="2.8"/><circle cx="17" cy="9" r="2.2"/><path d="M2.5 19.5c0-4 2-6.5 5.5-6.5 2 0 3.5.8 4.5 2.3M13 19.5c0-3 1.5-5 4-5s4.5 2 4.5 5zM2.5 19.5h8"/></svg>

"""#),
("icons/birth.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="13" r="8"/><path d="M12 5c0-2.4 3-2.6 3-.8M9 12h.01M15 12h.01M9.5 15.5c1.2 1.4 3.8 1.4 5 0"/></svg>

"""#),
("icons/calendar.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M3.5 5h17v15.5h-17zM3.5 9.5h17M8 2.5V7M16 2.5V7"/></svg>

"""#),
("icons/car.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M3 12.5 5.5 7h13l2.5 5.5V18H3zM3 12.5h18M5.5 18v2M18.5 18v2M6.5 15.3h2M15.5 15.3h2"/></svg>

"""#),
("icons/clock.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="9"/><path d="M12 6.5V12l3.8 2.5"/></svg>

"""#),
("icons/closed.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path stroke-width="3.5" d="M5.5 5.5l13 13M18.5 5.5l-13 13"/></svg>

"""#),
("icons/counter.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="6" r="2.8"/><path d="M6.5 14c.3-3 2.5-4.2 5.5-4.2s5.2 1.2 5.5 4.2M2.5 14h19M4.5 14v7h15v-7M12 17v1.5"/></svg>

"""#),
("icons/disability.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="10" cy="4" r="1.8"/><path d="M10 8v6h5l2.5 6H20M10 10.5h4.5M7 11.8A5 5 0 1 0 14.2 18"/></svg>

"""#),
("icons/document.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M5.5 2.5h9l4 4v15h-13zM14.5 2.5v4h4M9 11h6M9 14.5h6M9 18h4"/></svg>

"""#),
("icons/download.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 3v12M7 10.5l5 5 5-5M4 20.5h16"/></svg>

"""#),
("icons/elder.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="10" cy="4.5" r="2"/><path d="M10 9.5c-2.5 0-3.5 2-3.5 4.5v2h2.5L7.5 21M10 9.5l2.5 3.5h3M9 16l3 1.5V21M15.5 13c2.5-1.5 3.5 0 3.5 1v7"/></svg>

"""#),
("icons/farm.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 21v-9M12 12c0-4-2.5-6-7-6 0 4.5 2.5 6.5 7 6zM12 14c0-3.5 2-5.5 7-5.5 0 4-2.5 5.5-7 5.5M4 21h16"/></svg>

"""#),
("icons/flower.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="9" r="1.8"/><path d="M12 7.2c-2.2-2-1.7-4.2 0-4.7 1.7.5 2.2 2.7 0 4.7zM13.7 8.4c1.2-2.7 3.5-2.9 4.5-1.4.1 1.8-1.8 3-4.5 1.4zM13.1 10.5c2.9.4 3.8 2.5 2.8 4-1.8.5-3.5-1-2.8-4zM10.9 10.5c-2.9.4-3.8 2.5-2.8 4 1.8.5 3.5-1 2.8-4zM10.3 8.4C9.1 5.7 6.8 5.5 5.8 7c-.1 1.8 1.8 3 4.5 1.4zM12 13v8.5M12 20c0-2-1.5-3.2-4-3.2"/></svg>

"""#),
("icons/help.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 12.5C9 10.5 7 8.6 7 6.3 7 4.5 8.3 3.5 9.6 3.5c1 0 1.9.6 2.4 1.5.5-.9 1.4-1.5 2.4-1.5 1.3 0 2.6 1 2.6 2.8 0 2.3-2 4.2-5 6.2zM2.5 14.5H5c2 0 3 1 4.5 1H13c2 0 2 2.5 0 2.5h-3M14.5 16.5l4.5-2.5c2-.9 3.2 1 1.5 2.3L15 20c-1 .7-2 .8-3 .6L7 19.5H2.5"/></svg>

"""#),
("icons/house.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M2.5 12 12 4l9.5 8M5 10v10h14V10M10 20v-6h4v6"/></svg>

"""#),
("icons/id-card.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><rect x="2.5" y="5" width="19" height="14" rx="1.5"/><circle cx="8" cy="10.5" r="2"/><path d="M5 16c.3-2 1.5-3 3-3s2.7 1 3 3M14 9.5h4.5M14 12.5h4.5M14 15.5h3"/></svg>

"""#),
("icons/language.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M3 5.5h10M8 3v2.5M11.5 5.5C10.5 9.5 7.5 12.5 3.5 14M5 8.5c1 2.5 3.5 4.5 6.5 5.5M12 21l4.5-11L21 21M13.7 17.5h5.6"/></svg>

"""#),
("icons/large-type.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M2.5 19.5 8.5 5l6 14.5M4.7 14.5h7.6M15.5 19.5l3-7.5 3 7.5M16.5 17h4"/></svg>

"""#),
("icons/limited.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 0 0 17z" fill="currentColor"/></svg>

"""#),
("icons/medical.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M9 3h6v6h6v6h-6v6H9v-6H3V9h6z"/></svg>

"""#),
("icons/online.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><rect x="6.5" y="2.5" width="11" height="19" rx="2"/><path d="M6.5 17.5h11M12 19.5h.01M10 5h4"/></svg>

"""#),
("icons/open.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="8.5" fill="currentColor"/></svg>

"""#),
("icons/phone.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M6 3.5h3l1.5 4.5-2 1.5c1 2.5 3.5 5 6 6l1.5-2 4.5 1.5v3c0 1.5-1 2.5-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6c0-1.5 1-2.5 2.5-2.5zM14 3.5a6.5 6.5 0 0 1 6.5 6.5M14 7a3 3 0 0 1 3 3"/></svg>

"""#),
("icons/place.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 21.5c-4.5-5-7-8.5-7-11.8a7 7 0 0 1 14 0c0 3.3-2.5 6.8-7 11.8z"/><circle cx="12" cy="9.7" r="2.5"/></svg>

"""#),
("icons/post.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M2.5 5.5h19v13h-19zM2.5 6.5 12 13.5l9.5-7"/></svg>

"""#),
("icons/print.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M7 8V3h10v5M7 17.5H3V8h18v9.5h-4M7 14h10v7H7z"/></svg>

"""#),
("icons/recommended.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path fill="currentColor" d="m12 3 2.7 5.8 6.3.8-4.6 4.4 1.2 6.3L12 17.2l-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z"/></svg>

"""#),
("icons/rings.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="8.5" cy="14.5" r="5.5"/><circle cx="15.5" cy="14.5" r="5.5"/><path d="M6.5 5.5h4L8.5 8z"/></svg>

"""#),
("icons/school.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M2 9.5 12 5l10 4.5L12 14zM6.5 11.8V16c2.4 2.6 8.6 2.6 11 0v-4.2M22 9.5V15"/></svg>

"""#),
("icons/search.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5 21 21"/></svg>

"""#),
("icons/shield.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 3 4.5 5.5V11c0 4.8 3 8.3 7.5 10 4.5-1.7 7.5-5.2 7.5-10V5.5zM8.5 12l2.5 2.5 4.5-5"/></svg>

"""#),
("icons/shop.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 4h16l1.5 5.5H2.5zM2.5 9.5a3.17 3 0 0 0 6.33 0 3.17 3 0 0 0 6.34 0 3.17 3 0 0 0 6.33 0M4.5 12.5V20h15v-7.5M10 20v-4.5h4V20"/></svg>

"""#),
("icons/speaker.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11"/></svg>

"""#),
("icons/telephone.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M6 3.5h3l1.5 4.5-2 1.5c1 2.5 3.5 5 6 6l1.5-2 4.5 1.5v3c0 1.5-1 2.5-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6c0-1.5 1-2.5 2.5-2.5z"/></svg>

"""#),
("icons/unknown.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 4h16v16H4z" stroke-dasharray="3 2.33" stroke-linecap="butt"/><path stroke-width="2" d="M9.3 9.7c0-3.3 5.4-3.3 5.4 0 0 2-2.7 2-2.7 4.3M12 17h.01"/></svg>

"""#),
("icons/warning.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 3.5 2 20.5h20zM12 10v5M12 17.7h.01"/></svg>

"""#),
("icons/work.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M3 8h18v12H3zM9 8V5h6v3M3 13h18M12 12v2.5"/></svg>

"""#),
("strings/en.yaml", #"""
# Every word of the interface, in English. Same keys as zh-Hans.yaml.

# Site-wide
skip.main: Skip to the main text
site.identity: Site name
page.title: '{page} — {region} — {site}'
page.home-title: '{site}'
nav.label: Main sections
nav.home: Home
nav.topics: Topics
nav.departments: Departments
nav.offices: Places
nav.channels: Official channels
nav.az: A–Z
nav.search: Search
nav.status: Status
nav.scorecard: Scorecard
nav.accountability: Who is responsible
nav.notices: Notices
crumbs.label: You are here
lang.label: Other languages
lang.self: English
lang.other: English
lang.only-in: '(only in {language})'
lang.untranslated: 'This page has not been translated yet. It is shown in {language}.'
lang.outdated: 'This translation is older than changes made on {date}. Where they differ, the {language} original is right.'
large.on: Large type
large.on-hint: for older readers
large.off: Normal type
read.start: Read aloud
read.stop: Stop reading
hotline.label: Service hotline
hotline.short: Hotline
hotline.call: 'Call {number}'
hotline.help: 'Call if you do not know whom to ask, cannot follow a page, or are stuck.'
footer.publisher: Published by
footer.pages: About this site
footer.ways-in: Ways to find a service
footer.data: Open data
footer.data-guides: All guides (JSON)
footer.data-status: Status (JSON)
footer.feed: Updates (Atom)
footer.feed-status: Incidents (Atom)
footer.site-map: Site map
footer.icp: ICP number
footer.police: Public security number
footer.site-code: Site identification code
footer.no-tracking: 'No advertisements, no pop-ups, no tracking, no cookies.'
footer.built: 'Built {time}'
footer.top: Back to top
read.step: 'Step {n}: '
guide.simple-short: Simple edition
offline.title: Telephones and counters
offline.lead: 'One page for when there is no network: whom to call and where to go.'
offline.from: 'The list is of {date} and may have changed since. Call to ask about opening hours.'
offline.departments: Telephones of the departments
offline.copy: 'No network. This is a copy from {time}; it does not tell how things are now. Call before you go: {link}'
print.url: This page
print.scan: Scan for how it stands today
since.day: '{year}-{month}-{day}'
since.same: 'The poster that you scanned was checked on {date}. What it says has not been changed since.'
since.changed: 'The poster that you scanned was checked on {date}. These parts were changed since; go by this page:'
since.unknown: 'The poster that you scanned was checked on {date} and may say something else; go by this page.'
since.documents: What to bring
since.ways: How and where
since.time: How long it takes
since.fees: Cost
since.contact: Telephones
print.date: 'This print shows what was known at {time}'
file.size: '{type}, {size}'

# Home page
home.lead: 'For every service: what to bring, what to do, how long it takes and whom to call. Online and counter are set side by side.'
home.start: Start by searching for what you need
home.stuck: Not sure where to start?
home.stuck-text: Call and speak to a person. You can also ask for help to apply.
home.topics: What has happened
home.topics-all: 'All {count} topics'
home.themes: By subject
home.disturbed: Disturbed right now
home.disturbed-none: 'As of {time}, nothing is known to be closed or limited.'
home.disturbed-unknown: 'There is no valid status data, so the state is unknown. Please call before you set out.'
home.notices: Notices
home.notices-all: All notices
home.more: Other ways in
home.all-guides: 'All {count} services, A to Z'

# Search
search.title: Search
search.label: Search for a service
search.placeholder: lost ID card
search.hint: 'Use everyday words, for example: lost ID card, birth certificate'
search.button: Search
search.count: '{count} services found'
search.count-none: 'Nothing found for “{query}”'
search.none-help: 'Try other words, look through the A–Z list, or call {hotline}.'
search.loading: Searching…
search.failed: The search did not work. Please use the A–Z list.
search.no-script: 'This browser cannot search. Please use the A–Z list:'
search.results: Search results
search.state: '{way}: {state} (as of {time})'
search.state-unknown: '{way}: unknown now'
search.states-unknown: How it stands today could not be read and is unknown.
search.common-word: '“{word}” is officially called “{official}”'

# Lists
topics.title: Topics
topics.lead: Start from what has happened.
topics.events: Life events
topics.themes: Subjects
topic.guides: Services
topic.empty: 'There is no guide under this topic yet. Please call {hotline}.'
list.count: '{count} services'
list.more: More
list.summary-ways: '{ways}'
departments.title: Departments
departments.lead: 'What each department does, who is responsible and the telephone numbers.'
department.guides: Services of this department
department.post: Responsible post
department.phone: Enquiries
department.complaint: Complaints
department.offices: Counters
department.channels: Online channels it runs
az.title: 'All services, A to Z'
az.lead: In alphabetical order.
az.letters: Letters
az.letter: '{letter}'
az.also: 'Also called: {names}'

# A guide
guide.department: Department
guide.audience-person: For people
guide.audience-business: For businesses
guide.audience-both: For people and businesses
guide.simple: 'Simple edition (large type, one screen)'
guide.poster: Poster and texts to share
guide.more: Other editions of this page
guide.contents: On this page
guide.advice: Which way to take
guide.ways: The ways compared
guide.ways-caption: '{title}: the ways side by side, as of {time}'
guide.ways-fact: Fact
guide.eligibility: Who can apply
guide.documents: What to bring
guide.documents-none: No documents are needed.
guide.documents-count: '{count} items'
guide.steps: Steps
guide.place: Where
guide.hours: When
guide.time: How long it takes
guide.fees: Fees
guide.fees-free: Free of charge
guide.result: What you get
guide.clock: If nobody answers
guide.contact: 'Who is responsible, whom to call'
guide.questions: Questions
guide.law: Legal basis
guide.reviewed: Last review
guide.reviewed-on: 'Last reviewed on {date}.'
guide.reviewed-by: 'Reviewed by {post}.'
guide.reviewed-how: 'How: {how}'
guide.reviewed-never: No review date is given. Please call before you go.
guide.review-outdated: The facts have changed since this review and were not reviewed again. Please call before you go.
guide.review-overdue: 'Not reviewed for more than {months} months. Please call before you go.'
guide.changed: 'Changed: {date}'
guide.related: Related services
guide.report: 'Something wrong on this page? Tell {department}: {phone}'
withdrawn.title: This service has ended
withdrawn.text: '“{title}” ended on {date}.'
withdrawn.reason: 'Reason: {reason}'
withdrawn.successor: Use this instead
withdrawn.none: 'Nothing replaces it. With questions, call {hotline}.'

# Ways
way.online: Online
way.counter: At the counter
way.phone: By phone
way.post: By post
way.assisted: Help to apply
way.recommended: Recommended
way.row-state: State now
way.row-answering: Answering
way.row-promise: Promised
way.row-measured: Measured
way.row-visits: Visits
way.row-hours: Hours
way.row-documents: Takes papers
way.row-where: Where and how
way.row-fee: Fee
way.accepts: Papers are accepted here
way.accepts-not: Papers are not accepted; questions only
way.accepts-original: Bring originals; they are returned
way.visits: '{count} visits'
way.visits-one: 1 visit
way.visits-none: None
way.visits-reason: 'Why: {reason}'
way.any-time: Any time
way.entry: Entry
way.find: How to find it
way.place: Place
way.address: Address
way.transport: Getting there
way.phone-number: Telephone
way.promise-reply: 'Answer within {duration}'
way.promise-duration: 'About {duration} at the counter'
way.not-stated: Not stated
way.none-counter: No counter
way.difference: 'Why the ways differ: {reason}'
way.same-steps: Same steps as below

# States and figures
state.open: Open
state.limited: Limited
state.closed: Closed
state.unknown: Unknown
state.no-data: No data
state.as-of: 'as of {time}'
state.until: 'valid until {time}'
state.last-known: 'last known: “{state}” ({time})'
state.expired: 'The data ended at {time}; now unknown'
state.source: 'Data from {source}, {time}'
answering.answering: Answering on time
answering.slow: Slow
answering.not-answering: Not answering
answering.unmeasured: Not measured
figure.not-provided: Not provided
figure.not-applicable: Not applicable
figure.half-nine: 'half within {half}, nine in ten within {nine}'
figure.of: '{part} of {count}'
figure.few: 'only {count} cases, so no percentage'
figure.oldest: 'the oldest has waited {duration}'
figure.window: 'Window: {window}'
figure.waiting: '{count} waiting'
figure.wait: 'about {duration} to wait'

# Recommendation
advice.none-title: No way is recommended
advice.counter-title: Go to the counter
advice.online-title: Apply online
advice.phone-title: Apply by phone
advice.closed-title: All ways are closed now
advice.method: How this is judged

# Documents
doc.original: original
doc.copy: copy
doc.one: 1 copy
doc.copies: '{count} copies'
doc.photo: photo upload
doc.photo-online: upload a photo if online
doc.issued-by: 'issued by {issuer}'
doc.online-only: online only
doc.counter-only: counter only
doc.exempt: may be waived
doc.exempt-because: 'may be waived: {reason}'
doc.form: blank form
doc.sample: filled-in sample

# Time and fees
time.statutory: Legal limit
time.promised: Promised
time.spot: on the spot
time.minutes: '{count} minutes'
time.hours: '{count} hours'
time.working-days: '{count} working days'
time.days: '{count} days'
time.months: '{count} months'
time.calendar-ends: 'Holidays after {year} are not published yet; dates may move.'
fee.yuan: '{amount} yuan'
fee.basis: 'Basis: {basis}'

clock.submitted: Submitted
clock.due-by: Answer due
clock.ladder: No answer by then? In this order

# Who is responsible
contact.owner: Responsible post
contact.standin: Stand-in
contact.consult: Enquiries
contact.complaint: Complaints
contact.hotline: Hotline
contact.vacant: 'Vacant since {date}'
contact.no-owner: No responsible post is named
contact.any-time: 24 hours every day

# Offices
offices.title: Places
offices.lead: Check the opening hours before you go.
office.state: State now
office.address: Address
office.phone: Telephone
office.hours: Opening hours
office.hours-caption: 'Weekly opening hours of {office}'
office.day: Day
office.range: Hours
office.closed: Closed
office.holidays: Closed on public holidays; open on make-up working days.
office.special: Special days
office.special-caption: Days that differ from the usual hours
office.date: Date
office.reason: Reason
office.next-open: 'Next opening: {time}'
office.transport: Getting there
office.access: Access
office.departments: Departments here
office.guides: Services here
day.1: Monday
day.2: Tuesday
day.3: Wednesday
day.4: Thursday
day.5: Friday
day.6: Saturday
day.7: Sunday

# Channels
channels.title: Official online channels
channels.lead: Only the channels listed here are official.
channel.kind-web: Website
channel.kind-mini-program: Mini-program
channel.kind-app: App
channel.kind-official-account: Official account
channel.kind-chat-group: Chat group
channel.kind-email: E-mail
channel.kind-kiosk: Kiosk
channel.kind: Kind
channel.find: How to find it
channel.open: Open
channel.department: Run by
channel.duty: Post on duty
channel.duty-hours: Duty hours
channel.since: Since
channel.no-documents: 'Do not send photos of identity cards, household registers or marriage certificates here'
channel.no-documents-why: Questions only. A photo once sent cannot be taken back.
channel.closed: This channel is closed
channel.closed-on: 'Closed on {date}; nobody answers there any more.'
channel.successor: Use this instead
channel.guides: Services through this channel
channel.no-guides: No service is handled through this channel now.

# Notices and pages
notice.from: From
notice.until: Until
notice.ended: 'This notice ended on {date} and is kept for reference.'
notice.affects: Concerns
notices.title: Notices
notices.none: No notices now.
page.updated: 'Updated: {date}'
missing.title: Page not found
missing.text: 'The address may be wrong or the page has moved. You can:'
missing.search: search for a service
missing.az: look through the A–Z list
missing.call: 'call {hotline} and ask'

# Publicity
poster.title: 'Poster: {title}'
poster.card-title: 'Counter card: {title}'
poster.scan: 'Scan: what has changed, which way works today'
poster.qr-alt: 'QR code that opens {url}'
poster.where: Counter
poster.ask: Questions? Call
poster.checked: 'Facts checked on {date}'
poster.print: Print on one sheet of A4.
poster.card-print: 'Print on A4, fold along the dashed line.'
poster.texts: Texts to share
poster.text-chat: Chat message
poster.text-sms: SMS (up to 70 characters)
poster.text-radio: Loudspeaker script
poster.copy: Copy
poster.copied: Copied
poster.link-poster: Print the poster (A4)
poster.link-card: Print the counter card
simple.title: '{title} (simple edition)'
simple.bring: Bring
simple.where: Where
simple.when: When
simple.call: Call
simple.full: Full guide
poster.ways: How and where
poster.outcome: How soon, how much
poster.outcome-ask: 'Call {hotline} and ask'
poster.free: Free of charge
poster.fee: 'Costs {amount}'
poster.colours: Black and white for a photocopier, colour for a colour printer.
poster.black: Black and white
poster.colour: Colour
poster.more: 'And {count} more: please call {hotline} first'
poster.bring-unclear: 'Please call {hotline} and ask what to bring'
poster.count: '{count} papers. Read the guide first, or call {hotline}'
poster.cases: 'It depends: {cases}. Read the guide first, or call {hotline}'
poster.find: 'Open the website “{site}” and search for “{title}”'
poster.sms-count: '{count} characters'
poster.sms-none: The name of this service is too long for 70 characters. Please use the chat message.
text.chat-title: '{title}: {summary}'
text.bring: 'Bring: {documents}.'
text.call: 'Call {phone}'
text.post: 'Post to {address}'
text.more-places: ' ({count} places)'
text.takes: 'About {duration} at the counter'
text.on-the-spot: Done on the spot
text.reply-at-once: An answer at once
text.ask: 'Questions? Call {phone} or {hotline}.'
text.ask-hotline: 'Questions? Call {hotline}.'
text.address: 'In full: {url}'
text.no-photos: Please do not send photos of your papers to this group.
text.radio-opening: 'Attention please. This is about: {title}.'
text.radio-bring: 'Please bring: {documents}.'
text.radio-cases: 'What to bring depends on the case. {documents}'
text.radio-ask: 'If anything is unclear, call {phone}, or call {hotline}. Once more, the number is {hotline}.'
text.radio-ask-hotline: 'If anything is unclear, call {hotline}. Once more, the number is {hotline}.'
text.sms: '{title}: {bring}{place}. {fee}{takes}Call {hotline}. {checked}'
text.sms-bring: 'bring {documents} to '
text.sms-documents: '{count} papers'
text.sms-place: '{place}'
text.sms-online: 'use {entry}'
text.sms-phone: 'call {phone}'
text.sms-free: 'Free. '
text.sms-fee: '{amount}. '
text.sms-takes: '{duration}. '
text.sms-on-the-spot: 'On the spot. '
text.sms-checked: 'Checked {date}'
text.sms-unchecked: 'No date of check: ask first'
simple.hotline: 'Or call the service hotline {number}'

# Status
status.title: Status
status.lead: The state of each channel at the time given. After that it is “unknown”.
status.table: 'Channels at {time}'
status.service: Service
status.way: Way
status.state: State
status.updated: Updated
status.incidents: Current incidents
status.incidents-past: Past incidents
status.incidents-none: 'As of {time}, no incident is reported.'
status.maintenance: Planned maintenance
status.started: Started
status.resolved: Resolved
status.not-resolved: Not resolved
status.updates: Updates
status.affects: Affects
status.method: How states and recommendations are judged
status.offices: Places
status.department-title: 'Status: {name}'
status.no-feed: 'This site has no status feed. Whether its services run now is unknown. Please call {hotline} before you set out.'
status.none-valid: 'As of {time}, no status data counts any more. The state now is unknown; what was last known is shown with its time. Please call {hotline} before you set out.'
status.summary: 'As of {time}: of {count} services {disturbed} are closed, limited or not answering, {running} run, {unknown} are unknown.'
status.degraded: Some status data could not be fetched or has ended. The feeds below say which.
status.disturbed: Closed, limited or not answering
status.disturbed-none: 'As of {time}, no service is known to be closed, limited or not answering.'
status.disturbed-caption: 'Services that are closed, limited or not answering, as of {time}'
status.board-caption: '{name}: every service and way, disturbed ones first, as of {time}'
status.board-empty: There is no service here yet.
status.by-department: By department
status.by-topic: By topic
status.tally-caption: 'How many services run, as of {time}'
status.topic: Topic
status.department: Department
status.count: Services
status.count-disturbed: Disturbed
status.count-running: Running
status.count-unknown: Unknown
status.incidents-unknown: 'As of {time}, no feed counts that would say whether there are incidents.'
status.incidents-all: All incidents
status.incidents-lead: What went wrong, by the day on which it began.
status.incident-lead: 'Began {time}.'
status.impact: Effect
status.impact-open: No effect
status.not-resolved-at: 'Not resolved as of {time}'
status.stale: 'Nothing that counts was said of it after {time}. Whether it is resolved is unknown.'
status.resolved-at: 'Resolved {time}'
status.no-updates: Nothing more was said of it.
status.affects-none: Not said
status.every-service: every service
status.meanwhile: What to do meanwhile
status.meanwhile-none: 'No other way: call {phone}'
status.meanwhile-counter: 'Take it to a counter: {offices}'
status.meanwhile-call: 'Or call {hotline} and ask.'
status.maintenance-none: No maintenance is announced.
status.maintenance-times: 'From {time} to {until}'
status.maintenance-running: 'Running as of {time}'
status.maintenance-ahead: Announced
status.and-more: 'And {count} more: see all data'
status.data: Data and updates
status.offices-caption: 'Places as of {time}'
status.office: Place
status.waiting: Waiting
status.offices-all: All places
status.history-none: No feed tells of past incidents.
status.feeds: Where this comes from
status.feeds-caption: 'Feeds as of {time}'
status.feed: Feed
status.feed-made: Made
status.feed-until: Counts until
status.feed-state: Now
status.feed-counts: It counts.
status.feed-ended: It has ended. What it says is shown as last known.
status.feed-ahead: It is dated later than this page and does not count.
status.feed-copy: It could not be fetched. This is the last good copy.
status.feed-unread: It could not be read. Nothing is known from it.
status.line: 'As of {time}, {count} of these services are closed, limited or not answering.'
status.see: See their states
status.see-all: All states
status.touching: Incidents and maintenance here
status.unknown-too: 'As of {time}, nothing valid is known of {count} services. Please call before you set out.'
status.some: 'As of {time}, {count} services are closed, limited or not answering.'
status.see-incident: Follow this incident
status.services-ways: Services and ways
method.lead: 'The rules by which this site judges, printed from the settings in force. Who has the same figures comes to the same result.'
method.fresh: What counts, and for how long
method.fresh-until: 'Every record says when it was observed, or takes the time of its feed, and every feed says for how long its records count. A record counts until that time has passed. After that the state is “unknown”, and the page says what was last known and when.'
method.fresh-ahead: 'Clocks differ: a record observed up to {tolerance} after the moment of the page counts, one later than that does not.'
method.fresh-newer: Of two records the newer one holds, and of two of the same moment that of the later feed. An old record never hides a new one.
method.states: What the states mean
method.state-open: A record that counts says that it runs, and nothing else says otherwise.
method.state-limited: It runs, but not as usual. A record that counts says so, an incident does, or one of several places is closed.
method.state-closed: A record that counts says so, or an incident, or a maintenance window that is running, or the post is vacant, or its entry in the register is closed. It is never recommended.
method.state-unknown: Nothing that counts says how it is. It never means that all is well.
method.vacancy: Vacant posts
method.vacancy-text: 'A guide may say from when until when its responsible post is filled. Before and after that the post is vacant, and every way in which one waits for its answer is closed. A counter is staffed by its office and stays.'
method.answering: What the words on answering mean
method.answer-answering: 'Of at least {fewest} requests in the window so many were answered on time that the lower end of the interval is at least {share}, and no request has waited too long.'
method.answer-not: 'The upper end of the interval is below {share}, or the oldest request without an answer has waited for more than {times} times what was promised.'
method.answer-slow: Neither of the two.
method.answer-unmeasured: 'There are fewer than {fewest} requests, or no record that counts, or no promise to hold it against.'
method.answered: '“Answered” means a person’s reply on the substance, not a receipt.'
method.interval: The interval, and one example
method.interval-why: 'If {part} of {count} requests were answered on time, that is {share}. But these requests are only a part: chance alone could have made it somewhat more or less. The Wilson interval says between which two shares the true one lies, in nine cases out of ten. With few requests it is wide, with many it is narrow.'
method.interval-result: 'For {part} of {count} it goes from {lower} to {upper}. Therefore: {answering}.'
method.interval-caption: Examples, worked out with the settings in force
method.interval-formula: 'The ends are (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), where p is the share on time, n the number of requests and z = 1.645. Below {fewest} requests the page gives counts and no percentages.'
method.on-time: On time
method.lower: Lower end
method.upper: Upper end
method.judged: Judged
method.rules: Which way is recommended
method.rule-closed: A closed way is never recommended. If all are closed, the page says so and gives the hotline and the next opening.
method.rule-counter: 'If the online way is not answering, or is slow or limited, and another way is not closed: that other way, the counter first.'
method.rule-online: 'If the online way is answering: online, if it needs no more visits than the counter; otherwise the way in which nine in ten finish sooner.'
method.rule-none: 'If the online way is not measured: neither. Both stand side by side with their promises.'
method.ladder: If no answer comes
method.ladder-text: 'An answer is due by the end of the promised day. After that, in this order:'
method.ladder-caption: Whom to turn to, and when
method.ladder-who: Whom
method.ladder-when: Working days after the answer was due
method.ladder-post: The responsible post
method.ladder-counter: The counter
method.ladder-complaint: The complaint line
method.ladder-hotline: 'The hotline {hotline}'
method.figures: When a figure is missing
method.figures-text: '“Not provided” means that the feed does not say it. “Not applicable” means that there is nothing to measure. Neither is zero.'

# Scorecard and accountability
score.title: Scorecard
score.lead: Only what can be proven counts. What is not provided counts neither as nothing nor as full; it lowers the coverage.
score.points: '{points} points'
score.coverage: '{count} of {total} measures have data'
score.rank: Rank
score.department: Department
score.service: Service
score.measure: Measure
score.value: Value
score.sample: Sample
score.window: Window
score.weight: Weight
score.total: Score
score.measure-running: Running
score.measure-answering: Answering on time
score.measure-staffed: Staffed
score.measure-satisfaction: Satisfaction
score.measure-complaints: Complaints resolved
score.measure-freshness: Guide freshness
score.measure-owner: Named owner and stand-in
score.measure-burden: Burden
score.method: Method
score.formula: Formula
score.example: Worked example
score.data: All figures
account.title: Who is responsible
account.lead: 'Which post answers for each channel, and its stand-in.'
account.channel: Channel

# Lists, notices, ways
advice.only-title: 'There is one way: {way}'
advice.only: 'Below it says what to do, what to bring and whom to call.'
advice.how-long: Time
advice.takes: '{way}: about {duration}'
advice.answers: '{way}: answer within {duration}'
advice.answers-spot: '{way}: answered at once'
advice.done: 'done within {duration}'
advice.bring: Bring
advice.bring-more: '{names} and others, {count} in all'
advice.bring-cases: 'it depends ({cases})'
way.short-name-online: online
way.short-name-counter: counter
way.short-name-phone: telephone
way.short-name-assisted: help
way.short-name-post: post
channel.post: 'Post on duty'
department.score: How this department scores
department.empty: 'This department has no guides yet.'
department.responsible: 'Who is responsible'
departments.item: '{count} services; enquiries {phone}'
fee.name: 'Fee'
guide.meta-reviewed: 'Checked on {date}'
list.page: 'Page {number}'
list.previous: Previous page
list.next: Next page
list.pages: 'Pages'
list.title: '{title} (page {number})'
notices.current: 'In force now'
notices.ended: 'Ended'
notices.lead: 'Holidays, closures and changes.'
office.holiday: 'Public holiday ({name})'
office.holidays-open: 'Open on public holidays.'
office.make-up: 'Make-up working day ({name})'
redirect.text: 'This page has moved to: {page}'
way.accepts-assisted: 'The helper takes them from you'
way.accepts-phone: 'No documents by phone'
way.accepts-post: 'Sent with the letter'
way.begin-counter: 'Go to {place}.'
way.begin-online: 'Apply in {entry}.'
way.duty-hours: 'Staffed: {hours}'
way.fully-online: 'Fully online'
way.promise-done: 'Done within {duration}'
way.row-difference: 'Why they differ'
way.same: 'As on this page'
way.visits-counter: 'At the counter'
withdrawn.expired: '“{title}” ended on {date} and is no longer available.'
doc.original-count: '{count} originals'
doc.copy-count: '{count} copies'
lang.name-zh: 'Chinese'
lang.name-en: 'English'
guide.ways-all: '{title}: every way, fact by fact'
way.promise-reply-spot: 'Answered at once'
way.promise-duration-spot: 'On the spot'
way.promise-done-spot: 'Done on the spot'
doc.copies-one: 1 copy
doc.original-one: 1 original
doc.copy-one: 1 copy

# Advice: the facts and what follows from them, in one sentence
advice.counter-do: Go to the counter
advice.online-do: Apply online
advice.phone-do: Call
advice.assisted-do: Ask for help to apply
advice.post-do: Apply by post
advice.choose-do: The promises of each way stand side by side below; the choice is yours
advice.closed-do: 'Every way is closed now; if it is urgent, call {hotline}'
advice.nobody-do: 'No way can be recommended; please call {hotline}'
advice.assisted-title: Ask for help
advice.post-title: Apply by post
advice.nobody-title: Nobody answers online and the counter is closed
advice.fact-replies: 'In the last {window} {received} requests came in and {on-time} were answered on time'
advice.fact-oldest: 'the oldest has waited {waited}, more than {times} times the promise'
advice.fact-few: 'Online only {received} requests came in during the last {window}, fewer than {fewest}: too few to say whether somebody answers'
advice.fact-no-record: The online way has not been measured, so nobody knows how soon it answers
advice.fact-no-replies: The data do not say whether somebody answers online
advice.fact-expired: 'The data about the online way counted until {until}; whether somebody answers now is unknown'
advice.fact-half: '{way}: usually done in {half}'
advice.fact-nine: 'nine in ten have a result online within {online}, {way} within {other}'
advice.fact-visits: 'visits online: {online}; {way}: {other}'
advice.fact-visits-none: 'no visit online; {way}: {other}'
advice.fact-visits-neither: no visit either way
advice.fact-state: '{way} {state}: {reason}'
advice.fact-opens: '{place} is closed today and opens on {opening}'
advice.fact-next: '{place} opens next, by its hours, on {opening}; please call before you go'
advice.as-of-day: '(As of {time}.)'
advice.as-of-moment: '(As of {time}.)'
advice.stale-title: Which way works now is unknown
advice.stale: 'What was said here counted until {until}; what holds now is unknown, please call {hotline} first. It said: {statement}'
state.reason-time: 'As of {observed}, valid until {until}'
state.reason-expired: 'The data counted until {until}; what holds now is unknown. Last known: “{state}” ({observed})'
state.reason-future: 'The data are dated {observed}, which is still to come, and cannot be used'
state.reason-incident: '“{title}”, since {started}, not resolved as of {observed}'
state.reason-incident-expired: '“{title}” was last said to be unresolved on {observed}; what holds now is unknown'
state.reason-maintenance: '“{title}”, {from} to {until}'
state.reason-vacant: 'The post that answers has been vacant since {date}'
state.reason-vacant-until: 'The post that answers is vacant until {date}'
state.reason-entry-closed: '“{entry}” was closed on {date}'
state.reason-office: '{office}, as of {observed}'
state.reason-reported: 'as of {observed}'
state.stale: 'The data counted until {until}; what holds now is unknown. Last known: “{state}” ({observed})'
figure.on-time: '{on-time} of {received} answered on time'
figure.on-time-share: '{on-time} of {received} answered on time, {share}%'
figure.few-replies: 'Only {received} requests, {on-time} answered on time: too few for a percentage'
figure.half: 'Half within {duration}'
figure.nine: 'Nine in ten within {duration}'
figure.oldest-waiting: 'The oldest has waited {duration}'
figure.replies-of: '{count} replies in {window}'
figure.handling-of: '{count} cases in {window}'
figure.too-few: '(fewer than {fewest}: a hint only)'
figure.window-until: 'until {time}'
figure.staff: '{count} on duty'

# Reply clock
clock.heading-way: '{way}: an answer is promised within {duration}'
clock.heading-spot: '{way}: an answer is promised on the spot'
clock.summary: 'As of {today}: everything sent on {last} or earlier should have an answer.'
clock.uncertain: 'The holidays of the years after {year} are not announced yet; dates marked “may move” can change.'
clock.may-move: may move
clock.caption: '{way}: when sent, and the last day for the answer'
clock.is-due: an answer is due
clock.own-label: When did you send yours?
clock.own-due: 'An answer is due by {date}.'
clock.own-overdue: 'An answer was due by {date}, which has passed. Please go down the list below.'
clock.own-moves: 'An answer is due by {date}; that year''s holidays are not announced yet, so the date may move.'
clock.own-future: That day is still to come.
clock.reminder: 'Put the last day, {date}, into your calendar (sent on {today})'
clock.reminder-own: Put your last day into your calendar
clock.reminder-title: '{title}: an answer is due today ({way})'
clock.reminder-text: 'No answer? Call {phone}; still none, call {hotline}.'
clock.step-post: 'Call the responsible post, {post}:'
clock.step-vacant: 'The responsible post, {post}, is vacant; call the department:'
clock.step-standin: 'If nobody picks up, ask for {standin}'
clock.step-counter: 'Go to the counter and do not wait for the online way:'
clock.step-complaint: 'Call the complaint line:'
clock.step-hotline: 'Call the government service hotline:'
clock.deadline: 'No answer {count} working days after it was due'
clock.complaint-title: A complaint may read like this
clock.complaint-text: 'On ____-__-__ I applied for “{title}” ({way}). An answer was promised within {duration}; nobody has answered until today. Would {department} ({post}) please tell me how far it is, when there will be a result, and why there was no answer in time? My telephone: ____.'
clock.complaint-hint: Leave out your identity number and do not attach photos of documents.
way.short-online: online
way.short-counter: the counter
way.short-phone: the telephone
way.short-assisted: help
way.short-post: the post
advice.opening: '{day} at {time}'
# Scorecard: figures, order and method
score.ranking: Departments in order
score.ranking-caption: 'Departments by rank, from the guides of {date} and the records that counted then'
score.services-caption: 'Services by rank, from the guides of {date} and the records that counted then'
score.services-of: 'Services of {name}: rank among all services, and score'
score.measures-caption: 'The measures, from the guides of {date} and the records that counted then'
score.as-of: 'Reckoned from the guides of {date} and the records that counted then.'
score.of: '{name}: scorecard'
score.summary: 'Rank {rank}, ranking points {ranking}. Score {score}.'
score.services: Services
score.services-all: 'The scores of all {count} services'
score.measures: The measures
score.points-head: Points
score.rank-points: Ranking points
score.tied: '{rank} (tied)'
score.unranked: No guides, not ranked
score.no-points: No points
score.weight-of: 'weight {weight}'
score.measure-weighted: '{measure} (weight {weight})'
score.unproven: Proves nothing, no points
score.by-case: depends on the case
score.bar: '{points} points of 100'
score.between: '{from} to {until}'
score.window-of: '{window}, to {time}'
score.window-guides: 'Guides of {date}'
score.expired: 'The last data, of {time}, no longer counts'
score.value-running: '{part} of {count} channels open, {middling} limited'
score.value-answering: '{part} of {count} answered on time'
score.value-staffed: '{part} of {count} channels staffed, {middling} posts vacant'
score.value-satisfaction: '{part} of {count} who graded are satisfied or very satisfied'
score.value-grades: 'from very satisfied to very dissatisfied: {grades}; not graded: {unrated}'
score.value-complaints: '{part} of {count} resolved'
score.value-freshness: '{part} of {count} guides reviewed within {months} months'
score.value-owner: '{part} of {count} guides name a post and a stand-in, {middling} a post only'
score.value-burden: '{part} of {count} guides within the budget'
score.value-burden-one: 'documents: {documents}; steps: {steps}; visits: {visits}'
score.sample-channels: '{count} of {units} channels'
score.sample-services: '{count} of {units} services'
score.sample-cases: '{count} cases, {units}'
score.doubt-too-few: 'fewer than {count} cases'
score.doubt-one-grade: 19 in 20 chose one grade, as if it were preset
score.doubt-mostly-unrated: more did not grade than did
score.doubt-unrated-unsaid: how many did not grade is not said
score.doubt-contradictory: the figures contradict each other
score.sort-up: smallest first
score.sort-down: largest first
score.formula-measure: 'Points of a measure: each channel or service with data has 0 to 100; their mean, rounded down. All weigh the same, so that no large one hides a small one.'
score.formula-total: 'Score = the sum of “points × weight” over the measures that have points, divided by the sum of their weights, rounded down. What is missing counts neither as nothing nor as full; it only lowers the coverage.'
score.formula-rank: 'Ranking points = the sum of “ranking points × weight” over all measures that apply, divided by the sum of their weights, rounded down. In the ranking points of a measure, channels and services without data, or whose figures prove nothing, count as 0.'
score.rule-order: 'The order goes by ranking points, not by the score: what is not reported or proves nothing counts as 0, so nobody rises by reporting less. Of equal ranking points, who reports the larger part of the measures stands first; those still equal share a rank, by name.'
score.rule-null: 'Whether a measure applies is decided by the channels in the guides alone. Where a feed says “not applicable” the page says so, and the order counts 0; else everybody could say it.'
score.rule-running: 'Each channel by its state: open 100, limited 50, closed 0, unknown no points. The order goes by the channel’s own record, whatever incidents and maintenance say: announcing them costs no place.'
score.rule-answering: 'Each channel that promises an answer: the share of requests answered on time, at the lower end of its Wilson 90% interval, which is what the data prove at the least. Fewer than {requests} requests give no points.'
score.rule-staffed: 'Each channel where one waits for an answer: staffed 100, nobody there or a vacant post 0. Where no post is named there are no points.'
score.rule-satisfaction: 'The share of the satisfied and very satisfied among those who graded, at the same lower end. Fewer than {count} grades give no points.'
score.rule-complaints: 'The share of complaints resolved, at the same lower end. Fewer than {count} complaints give no points.'
score.rule-freshness: 'A guide reviewed within {months} months has 100, an overdue one 0, one without a date no points.'
score.rule-owner: 'A post and a stand-in named 100, a post only 50, none named or a vacant post 0.'
score.rule-burden: 'Documents, steps and visits are a third each, by the way that asks the most. Within the budget ({documents} documents, {steps} steps, {visits} visits) 100; above it the budget divided by the figure. Where the online way does not say its visits, the order counts 0 for them.'
score.rule-unproven: 'These figures are printed as counts and give no points: fewer than {count} cases; it is not said how many did not grade; more did not grade than did; “very satisfied” or “satisfied” has 19 in 20, as if it were preset; figures that contradict each other. Data past its time does not count.'
score.worked-total: 'Score = ({terms}) ÷ {weights} = {sum} ÷ {weights} = {points}'
score.worked-rank: 'Ranking points = ({terms}) ÷ {weights} = {sum} ÷ {weights} = {points}'

# Words of the office, each with what people say; `check` points them out in guides, whole words only. The longest wins.
# What stands in brackets is advice. A word without another one is no office word, but a longer one that holds one.
plain_words:
  # Nobody is named, nothing is said
  relevant authorities: (name the office)
  relevant authority: (name the office)
  competent authorities: (name the office)
  competent authority: (name the office)
  relevant departments: (name the department)
  relevant department: (name the department)
  departments concerned: (name the departments)
  department concerned: (name the department)
  relevant documents: (name the documents)
  relevant materials: (name the documents)
  supporting documentation: (name the documents)
  relevant regulations: (say what they ask for)
  relevant provisions: (say what they ask for)
  relevant procedures: (say what there is to do)
  in due course: (say by when)
  in a timely manner: (say within how long)
  as soon as practicable: (say by when)
  as soon as possible: (say by when)
  at your earliest convenience: (say by when)
  from time to time: (say how often)
  as appropriate: (say when)
  where applicable: (say when it applies)
  if deemed necessary: (say when)
  hereby: (leave it out)
  duly: (leave it out)
  hereinafter: (use one name throughout)
  hereinafter referred to as: (use one name throughout)
  # Of the law
  pursuant to: under
  in accordance with: as … says, under
  in compliance with: as … says
  by virtue of: by, under
  subject to the provisions of: under
  without prejudice to: (say what stays as it is)
  notwithstanding: despite
  aforementioned: (name it again)
  aforesaid: (name it again)
  herein: here
  hereof: of this
  hereto: to this
  hereunder: below
  thereof: of it
  therein: in it
  thereto: to it
  thereby: so
  thereafter: after that
  henceforth: from now on
  hitherto: until now
  heretofore: until now
  forthwith: at once
  inter alia: among other things
  bona fide: genuine
  null and void: no longer valid
  shall: must, will
  shall not: must not
  provided that: if
  deem: treat as
  deemed: treated as
  stipulate: say
  stipulates: says
  stipulated: set
  particulars: details
  # Time
  prior to: before
  subsequent to: after
  subsequently: later
  in advance of: before
  upon receipt of: when we get
  upon: on, when
  at the time of: when
  at such time as: when
  until such time as: until
  for the duration of: during
  in the event that: if
  in the event of: if there is
  no later than: by
  not later than: by
  per annum: a year
  per diem: a day
  commence: start
  commences: starts
  commenced: started
  commencing: starting
  commencement: start
  terminate: end
  terminates: ends
  terminated: ended
  cease: stop
  ceases: stops
  expedite: speed up
  whilst: while
  # Doing
  utilise: use
  utilised: used
  utilize: use
  utilized: used
  furnish: give
  furnished: given
  endeavour: try
  endeavor: try
  ascertain: find out
  remit: send
  obtain: get
  obtained: got
  reside: live
  resides: lives
  residing: living
  domiciled: living
  dwelling: home
  facilitate: help
  assist: help
  undertake to: promise to
  effect payment: pay
  make payment: pay
  make an application: apply
  submit an application: apply
  notify: tell
  notified: told
  apprise: tell
  adhere to: follow
  liaise with: talk to
  initiate: start
  transmit: send
  enclosed herewith: with this
  attached hereto: with this
  # Little words
  in lieu of: instead of
  in respect of: about, for
  with respect to: about
  with regard to: about
  with reference to: about
  in relation to: about
  in connection with: about, for
  pertaining to: about
  for the purpose of: to, for
  for the purposes of: to, for
  in order to: to
  by means of: by, with
  in conjunction with: with
  in possession of: (write “have”)
  in the absence of: without
  with the exception of: except
  in excess of: more than
  a majority of: most
  the majority of: most
  a number of: some
  numerous: many
  sufficient: enough
  insufficient: not enough
  on the grounds that: because
  due to the fact that: because
  owing to the fact that: because
  despite the fact that: although
  consequently: so
  requisite: needed
  monies: money
  persons: people
  # Longer ones that are no office words
  displaced persons:
  persons with disabilities:
  disabled persons:

# Accountability
account.of: '{name}: who is responsible'
account.as-of: 'From the guides of {date}.'
account.caption: 'Posts that answer for each channel: {name}'
account.phone: Telephone
account.term: Term
account.from: 'from {from}'
account.until: 'until {until}'
account.from-until: '{from} to {until}'
account.vacant-until: 'Post vacant, filled from {date}'
account.no-standin: no stand-in is named
account.duty: 'On duty for the channel: {post}'
account.summary: In all
account.counts: '{services} services, {channels} channels; the post of {vacant} is vacant, {unnamed} name no post'

"""#),
("strings/zh-Hans.yaml", #"""
# Every word of the interface, in plain Chinese. {names} are filled in by the generator.

# Site-wide
skip.main: 跳到正文
site.identity: 本站名称
page.title: '{page} — {region} — {site}'
page.home-title: '{site}'
nav.label: 主要栏目
nav.home: 首页
nav.topics: 主题
nav.departments: 部门
nav.offices: 地点
nav.channels: 官方渠道
nav.az: 按拼音查
nav.search: 搜索
nav.status: 运行
nav.scorecard: 办事评分
nav.accountability: 谁负责
nav.notices: 通知
crumbs.label: 当前位置
lang.label: 其他语言
lang.self: 中文
lang.other: 中文
lang.only-in: '（只有{language}）'
lang.untranslated: '这一页还没有译成中文，下面是{language}原文。'
lang.outdated: '译文早于原文的修改（{date}）。有出入时，以{language}原文为准。'
large.on: 长辈版
large.on-hint: 大字
large.off: 退出长辈版
read.start: 朗读
read.stop: 停止朗读
hotline.label: 政务服务便民热线
hotline.short: 热线
hotline.call: '拨打 {number}'
hotline.help: 不知道找谁、看不懂、办不成，都可以打。
footer.publisher: 主办单位
footer.pages: 关于本站
footer.ways-in: 怎么找到一件事
footer.data: 公开数据
footer.data-guides: 全部指南（JSON）
footer.data-status: 运行情况（JSON）
footer.feed: 更新订阅（Atom）
footer.feed-status: 运行事件订阅（Atom）
footer.site-map: 网站地图
footer.icp: ICP 备案号
footer.police: 公安备案号
footer.site-code: 网站标识码
footer.no-tracking: 本站没有广告、弹窗和跟踪，不用 Cookie。
footer.built: '本站生成于 {time}'
footer.top: 回到页首
read.step: '第{n}步，'
guide.simple-short: 简版
offline.title: 电话和办事窗口
offline.lead: 没有网络时也能看的一页：打哪个电话，去哪里办。
offline.from: '名单是 {date} 的，之后可能有变。开门时间请先打电话问。'
offline.departments: 各部门的电话
offline.copy: '没有网络。这是 {time} 留下的副本，不说明现在的情况，去之前先打电话问：{link}'
print.url: 本页网址
print.scan: 扫码看今天的情况
since.day: '{year}年{month}月{day}日'
since.same: '您扫的海报核对于 {date}。海报上写的，到现在没有改过。'
since.changed: '您扫的海报核对于 {date}。后来改过下面几样，以这一页为准：'
since.unknown: '您扫的海报核对于 {date}，和现在可能不一样，以这一页为准。'
since.documents: 要带什么
since.ways: 怎么办、去哪里
since.time: 多久办好
since.fees: 收费
since.contact: 电话
print.date: '打印件只反映 {time} 的情况'
file.size: '{type}，{size}'

# Home page
home.lead: 每件事都写明：要带什么、怎么办、多久办好、找谁。网上和窗口两种办法放在一起比。
home.start: 先搜一搜您要办的事
home.stuck: 不知道从哪里入手？
home.stuck-text: 打电话问，有人接听，也可以请人帮办代办。
home.topics: 您遇到了什么事
home.topics-all: '全部 {count} 个主题'
home.themes: 按主题找
home.disturbed: 现在受影响的
home.disturbed-none: '截至 {time}，没有已知的停办或受限。'
home.disturbed-unknown: 没有有效的运行数据，情况不明。出门前请先打电话问。
home.notices: 通知
home.notices-all: 全部通知
home.more: 还可以这样找
home.all-guides: '全部 {count} 件事，按拼音排列'

# Search
search.title: 搜索
search.label: 搜索要办的事
search.placeholder: 身份证丢了
search.hint: 可以写平常说的话、拼音或者首字母，比如：准生证、shenfenzheng、sfz
search.button: 搜索
search.count: '找到 {count} 件事'
search.count-none: '没有找到“{query}”'
search.none-help: '换个说法再试，或者按拼音查全部事项，或者打 {hotline}。'
search.loading: 正在查找……
search.failed: 搜索没有成功。请按拼音查全部事项。
search.no-script: 这个浏览器不能搜索。请按拼音查全部事项：
search.results: 搜索结果
search.state: '{way}：{state}（{time} 的情况）'
search.state-unknown: '{way}：现在情况不明'
search.states-unknown: 今天的情况没有读到，现在情况不明。
search.common-word: '“{word}”在办事时叫“{official}”'

# Lists
topics.title: 按主题找
topics.lead: 从您遇到的事找起。
topics.events: 人生大事
topics.themes: 常办主题
topic.guides: 这些事可以办
topic.empty: '这个主题下还没有指南。请打 {hotline} 询问。'
list.count: '{count} 件事'
list.more: 更多
list.summary-ways: '可以{ways}'
departments.title: 各部门
departments.lead: 每个部门办哪些事，谁负责，电话是多少。
department.guides: 这个部门办的事
department.post: 责任岗位
department.phone: 咨询电话
department.complaint: 投诉电话
department.offices: 在哪里有窗口
department.channels: 负责的网上渠道
az.title: 按拼音查全部事项
az.lead: 按事项名称的拼音首字母排列。
az.letters: 首字母
az.letter: '拼音 {letter}'
az.also: '也叫：{names}'

# A guide
guide.department: 主管部门
guide.audience-person: 个人办理
guide.audience-business: 企业办理
guide.audience-both: 个人和企业都可办理
guide.simple: 简版（大字，一屏看完）
guide.poster: 海报和转发文字
guide.more: 本页的其他样式
guide.contents: 本页内容
guide.advice: 走哪条路
guide.ways: 几种办法比一比
guide.ways-caption: '{title}：各种办法逐项对照，{time} 的情况'
guide.ways-fact: 比什么
guide.eligibility: 谁可以办
guide.documents: 要带什么
guide.documents-none: 不需要材料。
guide.documents-count: '共 {count} 样'
guide.steps: 怎么办
guide.place: 在哪里
guide.hours: 什么时间
guide.time: 多久办好
guide.fees: 收不收费
guide.fees-free: 不收费
guide.result: 办好后拿到什么
guide.clock: 没有回音怎么办
guide.contact: 谁负责，打给谁
guide.questions: 常见问题
guide.law: 法律依据
guide.reviewed: 核对情况
guide.reviewed-on: '内容最近一次核对：{date}。'
guide.reviewed-by: '由{post}核对。'
guide.reviewed-how: '核对办法：{how}'
guide.reviewed-never: 没有写明什么时候核对过。去之前请先打电话。
guide.review-outdated: 这次核对以后，内容又有改动，还没有再核对。去之前请先打电话。
guide.review-overdue: '已经超过 {months} 个月没有核对，可能有变化。去之前请先打电话。'
guide.changed: '内容修改：{date}'
guide.related: 相关的事
guide.report: '这一页写得不对？请告诉{department}：{phone}'
withdrawn.title: 这件事已经停办
withdrawn.text: '“{title}”从 {date} 起不再办理。'
withdrawn.reason: '原因：{reason}'
withdrawn.successor: 现在请办
withdrawn.none: '没有替代的事项。有疑问请打 {hotline}。'

# Ways
way.online: 网上办理
way.counter: 窗口办理
way.phone: 电话办理
way.post: 邮寄办理
way.assisted: 帮办代办
way.recommended: 推荐
way.row-state: 现在的情况
way.row-answering: 有人答复吗
way.row-promise: 承诺多久
way.row-measured: 实际多久
way.row-visits: 要跑几趟
way.row-hours: 什么时间
way.row-documents: 收不收材料
way.row-where: 去哪里找
way.row-fee: 费用
way.accepts: 可以在这里交材料
way.accepts-not: 不收材料，只供咨询
way.accepts-original: 带原件，核验后退还
way.visits: '跑 {count} 趟'
way.visits-one: 跑 1 趟
way.visits-none: 不用跑
way.visits-reason: '要来的原因：{reason}'
way.any-time: 随时可以提交
way.entry: 入口
way.find: 怎么找到
way.place: 地点
way.address: 地址
way.transport: 怎么去
way.phone-number: 电话
way.promise-reply: '{duration}内答复'
way.promise-duration: '窗口办理约 {duration}'
way.not-stated: 没有写明
way.none-counter: 没有窗口办法
way.difference: '两种办法不一样的原因：{reason}'
way.same-steps: 步骤和下面一样

# States and figures
state.open: 正常
state.limited: 受限
state.closed: 停办
state.unknown: 情况不明
state.no-data: 没有数据
state.as-of: '{time} 的情况'
state.until: '有效到 {time}'
state.last-known: '最后一次知道是“{state}”（{time}）'
state.expired: '数据已过 {time}，现在情况不明'
state.source: '数据来自{source}，{time}'
answering.answering: 按时答复
answering.slow: 答复慢
answering.not-answering: 没有按时答复
answering.unmeasured: 没有测量
figure.not-provided: 没有提供
figure.not-applicable: 不适用
figure.half-nine: '一半在 {half}内，十有九件在 {nine}内'
figure.of: '{count} 件中的 {part} 件'
figure.few: '只有 {count} 件，不算百分比'
figure.oldest: '最久的一件已经等了 {duration}'
figure.window: '统计时段：{window}'
figure.waiting: '正在等候 {count} 人'
figure.wait: '约等 {duration}'

# Recommendation
advice.none-title: 没有推荐哪一种
advice.counter-title: 建议去窗口办
advice.online-title: 建议网上办
advice.phone-title: 建议打电话办
advice.closed-title: 各种办法现在都停办
advice.method: 这是怎么判断的

# Documents
doc.original: 原件
doc.copy: 复印件
doc.one: 1 份
doc.copies: '{count} 份'
doc.photo: 拍照上传
doc.photo-online: 网上办理时拍照上传
doc.issued-by: '由{issuer}出具'
doc.online-only: 仅网上
doc.counter-only: 仅窗口
doc.exempt: 可免交
doc.exempt-because: '可免交：{reason}'
doc.form: 空白表
doc.sample: 填写样例

# Time and fees
time.statutory: 法定时限
time.promised: 承诺时限
time.spot: 当场
time.minutes: '{count} 分钟'
time.hours: '{count} 小时'
time.working-days: '{count} 个工作日'
time.days: '{count} 天'
time.months: '{count} 个月'
time.calendar-ends: '{year} 年以后的放假安排还没有公布，日期可能变动。'
fee.yuan: '{amount} 元'
fee.basis: '依据：{basis}'

clock.submitted: 提交的日子
clock.due-by: 最迟答复
clock.ladder: 到期没有答复，按顺序找

# Who is responsible
contact.owner: 责任岗位
contact.standin: 替补
contact.consult: 咨询电话
contact.complaint: 投诉电话
contact.hotline: 便民热线
contact.vacant: '岗位空缺（自 {date} 起）'
contact.no-owner: 没有写明责任岗位
contact.any-time: 每天 24 小时

# Offices
offices.title: 办事地点
offices.lead: 去之前看一看开门时间。
office.state: 现在的情况
office.address: 地址
office.phone: 电话
office.hours: 办公时间
office.hours-caption: '{office}每周办公时间'
office.day: 星期
office.range: 时间
office.closed: 不办公
office.holidays: 法定节假日不办公，调休上班日照常办公。
office.special: 特别安排
office.special-caption: 和平时不一样的日子
office.date: 日期
office.reason: 原因
office.next-open: '下次开门：{time}'
office.transport: 怎么去
office.access: 无障碍
office.departments: 有这些部门的窗口
office.guides: 在这里可以办
day.1: 周一
day.2: 周二
day.3: 周三
day.4: 周四
day.5: 周五
day.6: 周六
day.7: 周日

# Channels
channels.title: 官方网上渠道
channels.lead: 只有这里列出的才是官方渠道。
channel.kind-web: 网站
channel.kind-mini-program: 小程序
channel.kind-app: 手机应用
channel.kind-official-account: 公众号
channel.kind-chat-group: 聊天群
channel.kind-email: 电子邮箱
channel.kind-kiosk: 自助机
channel.kind: 种类
channel.find: 怎么找到
channel.open: 打开
channel.department: 由谁运行
channel.duty: 值守岗位
channel.duty-hours: 值守时间
channel.since: 开通时间
channel.no-documents: 请不要在这里发送身份证、户口簿、结婚证照片
channel.no-documents-why: 这里只回答问题，不收材料。照片发出去就收不回来。
channel.closed: 这个渠道已经停用
channel.closed-on: '{date} 起停用，不再有人答复。'
channel.successor: 现在请用
channel.guides: 可以在这里办的事
channel.no-guides: 现在没有事项通过这里办理。

# Notices and pages
notice.from: 发布
notice.until: 有效到
notice.ended: '这条通知已于 {date} 过期，保留备查。'
notice.affects: 涉及
notices.title: 通知
notices.none: 现在没有通知。
page.updated: '更新：{date}'
missing.title: 没有找到这一页
missing.text: 网址可能写错了，或者这一页已经搬走。您可以：
missing.search: 搜一搜您要办的事
missing.az: 按拼音查全部事项
missing.call: '打 {hotline}，请人帮您找'

# Publicity
poster.title: '海报：{title}'
poster.card-title: '台卡：{title}'
poster.scan: 扫一扫，看后来有没有改、今天走哪条路
poster.qr-alt: '二维码，打开网址 {url}'
poster.where: 窗口在哪里
poster.ask: 有疑问打
poster.checked: '内容核对于 {date}'
poster.print: 打印：A4 一张。
poster.card-print: 打印：A4 一张，沿虚线对折立在柜台上。
poster.texts: 可以转发的文字
poster.text-chat: 发到聊天群
poster.text-sms: 短信（不超过 70 字）
poster.text-radio: 村里广播稿
poster.copy: 复制
poster.copied: 已复制
poster.link-poster: 打印海报（A4）
poster.link-card: 打印台卡（A4 对折）
simple.title: '{title}（简版）'
simple.bring: 要带
simple.where: 去哪里
simple.when: 什么时间
simple.call: 打电话问
simple.full: 看完整的说明
poster.ways: 怎么办，去哪里
poster.outcome: 多久办好，收多少钱
poster.outcome-ask: '打 {hotline} 问'
poster.free: 不收费
poster.fee: '收费 {amount}'
poster.colours: 复印用黑白版，彩色打印机用彩色版。
poster.black: 黑白版
poster.colour: 彩色版
poster.more: '另外还有 {count} 样，请先打 {hotline} 问清'
poster.bring-unclear: '要带什么，请先打 {hotline} 问清'
poster.count: '共 {count} 样。先看说明，或打 {hotline} 问清'
poster.cases: '看情况：{cases}。先看说明，或打 {hotline} 问清要带什么'
poster.find: '打开“{site}”网站，搜“{title}”'
poster.sms-count: '{count} 个字'
poster.sms-none: 事项名称太长，70 个字写不下。请用聊天群的那一段。
text.chat-title: '【{title}】{summary}'
text.bring: '要带：{documents}。'
text.call: '打 {phone}'
text.post: '寄到{address}'
text.more-places: '等 {count} 处'
text.takes: '在窗口约 {duration}'
text.on-the-spot: 当场办好
text.reply-at-once: 马上有答复
text.ask: '有疑问打 {phone}，或者打 {hotline}。'
text.ask-hotline: '有疑问打 {hotline}。'
text.address: '全文：{url}'
text.no-photos: 请不要在群里发证件照片。
text.radio-opening: '乡亲们请注意，下面说“{title}”怎么办。'
text.radio-bring: '来的时候要带：{documents}。'
text.radio-cases: '要带什么，看情况。{documents}'
text.radio-ask: '不清楚的，打电话 {phone} 问，也可以打 {hotline}。再说一遍，打 {hotline}。'
text.radio-ask-hotline: '不清楚的，打电话 {hotline} 问。再说一遍，打 {hotline}。'
text.sms: '{title}：{bring}{place}。{fee}{takes}问{hotline}。{checked}'
text.sms-bring: '带{documents}'
text.sms-documents: '{count} 样材料'
text.sms-place: '到{place}'
text.sms-online: '用{entry}办'
text.sms-phone: '打{phone}办'
text.sms-free: 不收费。
text.sms-fee: '收费{amount}。'
text.sms-takes: '约{duration}。'
text.sms-on-the-spot: 当场办好。
text.sms-checked: '{date}核对'
text.sms-unchecked: 没写核对日期，去前先问
simple.hotline: '也可以打政务服务便民热线 {number}'

# Status
status.title: 运行情况
status.lead: 各办事渠道在所写时间的情况。过了有效时间就写“情况不明”。
status.table: '{time} 各渠道的情况'
status.service: 事项
status.way: 办法
status.state: 情况
status.updated: 更新时间
status.incidents: 正在处理的事件
status.incidents-past: 已解决的事件
status.incidents-none: '截至 {time}，没有报告正在处理的事件。'
status.maintenance: 计划内的维护
status.started: 开始
status.resolved: 解决
status.not-resolved: 还没有解决
status.updates: 进展
status.affects: 影响
status.method: 推荐和状态是怎么判断的
status.offices: 各办事地点
status.department-title: '运行情况：{name}'
status.no-feed: '本站没有接入运行数据，各事项现在是否正常，一律情况不明。出门前请先打 {hotline} 问。'
status.none-valid: '截至 {time}，没有还在有效期内的运行数据，现在一律情况不明。最后一次知道的情况连同时间写在下面。出门前请先打 {hotline} 问。'
status.summary: '截至 {time}：{count} 件事里，{disturbed} 件停办、受限或没有按时答复，{running} 件正常，{unknown} 件情况不明。'
status.degraded: 有的运行数据没有取到，或者过了有效期。是哪些，见下面“数据来源”。
status.disturbed: 停办、受限、没有按时答复的
status.disturbed-none: '截至 {time}，没有已知停办、受限或没有按时答复的事项。'
status.disturbed-caption: '{time} 停办、受限或没有按时答复的事项'
status.board-caption: '{name}：{time} 各事项各种办法的情况，受影响的在前'
status.board-empty: 这里还没有事项。
status.by-department: 按部门看
status.by-topic: 按主题看
status.tally-caption: '{time} 有多少件事正常'
status.topic: 主题
status.department: 部门
status.count: 事项
status.count-disturbed: 受影响
status.count-running: 正常
status.count-unknown: 情况不明
status.incidents-unknown: '截至 {time}，没有有效的数据来源，不知道有没有事件。'
status.incidents-all: 全部事件
status.incidents-lead: 出过什么问题，按开始的日子排列。
status.incident-lead: '{time} 开始。'
status.impact: 后果
status.impact-open: 没有影响
status.not-resolved-at: '截至 {time} 还没有解决'
status.stale: '{time} 以后没有有效消息，是否解决不知道。'
status.resolved-at: '{time} 解决'
status.no-updates: 没有更多消息。
status.affects-none: 没有写明
status.every-service: 所有事项
status.meanwhile: 这段时间怎么办
status.meanwhile-none: '没有其他办法，请打 {phone}'
status.meanwhile-counter: '到窗口办：{offices}'
status.meanwhile-call: '也可以打 {hotline} 问。'
status.maintenance-none: 没有预告的维护。
status.maintenance-times: '{time} 到 {until}'
status.maintenance-running: '{time} 正在维护'
status.maintenance-ahead: 预告
status.and-more: '还有 {count} 项，见全部数据'
status.data: 数据和订阅
status.offices-caption: '{time} 各办事地点的情况'
status.office: 地点
status.waiting: 排队
status.offices-all: 全部办事地点
status.history-none: 数据来源没有提供过去的事件。
status.feeds: 数据来源
status.feeds-caption: '{time} 各数据来源的情况'
status.feed: 来源
status.feed-made: 生成时间
status.feed-until: 有效到
status.feed-state: 现在
status.feed-counts: 有效。
status.feed-ended: 已过有效期，所说的只当作最后一次知道的情况。
status.feed-ahead: 时间比本页还晚，不算数。
status.feed-copy: 这一次没有取到，用的是上一次的完整副本。
status.feed-unread: 没有读到，什么也不知道。
status.line: '截至 {time}，这里有 {count} 件事停办、受限或没有按时答复。'
status.see: 看这些事项的情况
status.see-all: 全部运行情况
status.touching: 和它有关的事件、维护
status.unknown-too: '截至 {time}，有 {count} 件事没有有效数据，情况不明。出门前请先打电话问。'
status.some: '截至 {time}，有 {count} 件事停办、受限或没有按时答复。'
status.see-incident: 看这件事的进展
status.services-ways: 各事项、各种办法
method.lead: '本站判断的规则，按现在生效的设置写出。同样的数字，谁来算结果都一样。'
method.fresh: 什么数据算数，算到什么时候
method.fresh-until: '每条记录写着什么时候看到的，没有写的用数据来源的时间；数据来源写着有效多久。没有过期就算数，过了就写“情况不明”，并写上最后一次知道的情况和时间。'
method.fresh-ahead: '各处的钟有快慢：记录的时间比本页晚 {tolerance}以内的算数，再晚就不算。'
method.fresh-newer: 同一件事有两条记录，新的算数；时间相同，后面的数据来源算数。旧的从不盖住新的。
method.states: 各种情况是什么意思
method.state-open: 有效的记录说正常，也没有别的说法。
method.state-limited: 能办，但和平时不一样：有效的记录或事件这样说，或者几个地点里有的停办。
method.state-closed: 有效的记录、事件或正在进行的维护这样说，或者责任岗位空缺，或者渠道登记已经停用。停办的从不推荐。
method.state-unknown: 没有算数的数据说明情况。不明从不当作正常。
method.vacancy: 岗位空缺
method.vacancy-text: '指南可以写明责任岗位从哪天到哪天有人。不在这段时间里，岗位就是空缺，要等它答复的办法都算停办。窗口由办事地点安排人，不受影响。'
method.answering: “有人答复吗”是什么意思
method.answer-answering: '统计时段里至少 {fewest} 件，按时答复率区间的下端不低于 {share}，也没有一件等得太久。'
method.answer-not: '区间的上端低于 {share}，或者最久没有答复的一件已经等了承诺时限的 {times} 倍以上。'
method.answer-slow: 不是上面两种。
method.answer-unmeasured: '不到 {fewest} 件，或者没有算数的记录，或者没有写承诺。'
method.answered: “答复”是指有人就事情本身回了话，自动回执不算。
method.interval: 区间是什么，一个算例
method.interval-why: '{count} 件里有 {part} 件按时答复，是 {share}。但这些只是一部分，碰巧也会多一点或少一点。威尔逊区间说的是真实比例在哪两个数之间，十次里有九次说对。件数少，区间就宽；件数多，区间就窄。'
method.interval-result: '{count} 件里的 {part} 件，区间是 {lower} 到 {upper}。所以是：{answering}。'
method.interval-caption: 按现在的设置算出的例子
method.interval-formula: '两端是 (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)，p 是按时的比例，n 是件数，z = 1.645。不到 {fewest} 件只写件数，不写百分比。'
method.on-time: 按时
method.lower: 下端
method.upper: 上端
method.judged: 判断
method.rules: 推荐哪种办法
method.rule-closed: 停办的从不推荐。都停办了就写明，并写热线和下一次开门。
method.rule-counter: 网上没有按时答复，或者答复慢、受限，又有别的办法没有停办：推荐那个办法，先窗口。
method.rule-online: 网上按时答复：不比窗口多跑就推荐网上，否则推荐十有九件办得快的那种。
method.rule-none: 网上没有测量：都不推荐，两种办法连同承诺并排写出。
method.ladder: 到期没有答复
method.ladder-text: 答复最迟在承诺的那天结束前。过了就按这个顺序找：
method.ladder-caption: 找谁，什么时候找
method.ladder-who: 找谁
method.ladder-when: 到期后第几个工作日
method.ladder-post: 责任岗位
method.ladder-counter: 窗口
method.ladder-complaint: 投诉电话
method.ladder-hotline: '热线 {hotline}'
method.figures: 没有数字的时候
method.figures-text: “没有提供”是数据来源没有说；“不适用”是没有可以测量的。都不是零。

# Scorecard and accountability
score.title: 办事评分
score.lead: 只算拿得出证据的。没有提供的不算零分也不算满分，只降低数据覆盖。
score.points: '{points} 分'
score.coverage: '{total} 项中有 {count} 项数据'
score.rank: 名次
score.department: 部门
score.service: 事项
score.measure: 指标
score.value: 数值
score.sample: 样本
score.window: 时段
score.weight: 权重
score.total: 总分
score.measure-running: 正常运行
score.measure-answering: 按时答复
score.measure-staffed: 有人值守
score.measure-satisfaction: 满意度
score.measure-complaints: 投诉办结
score.measure-freshness: 指南及时核对
score.measure-owner: 责任到岗
score.measure-burden: 办事负担
score.method: 计算办法
score.formula: 算式
score.example: 算例
score.data: 全部数据
account.title: 谁负责
account.lead: 每个办事渠道由哪个岗位负责，替补是谁。
account.channel: 渠道

# Lists, notices, ways
advice.only-title: '只有一种办法：{way}'
advice.only: '下面写明怎么办、要带什么、打什么电话。'
advice.how-long: 多久
advice.takes: '{way}约 {duration}'
advice.answers: '{way} {duration}内答复'
advice.answers-spot: '{way}当场答复'
advice.done: '承诺 {duration}办好'
advice.bring: 要带
advice.bring-more: '{names}等 {count} 样'
advice.bring-cases: '看情况（{cases}）'
way.short-name-online: 网上
way.short-name-counter: 窗口
way.short-name-phone: 电话
way.short-name-assisted: 帮办
way.short-name-post: 邮寄
channel.post: '值守岗位'
department.score: 这个部门的办事评分
department.empty: '这个部门还没有指南。'
department.responsible: '谁负责'
departments.item: '{count} 件事；咨询 {phone}'
fee.name: '收费'
guide.meta-reviewed: '核对于 {date}'
list.page: '第 {number} 页'
list.previous: 上一页
list.next: 下一页
list.pages: '分页'
list.title: '{title}（第 {number} 页）'
notices.current: '现在有效的通知'
notices.ended: '已经过期的通知'
notices.lead: '放假安排、停办和变更。'
office.holiday: '{name}放假'
office.holidays-open: '法定节假日照常办公。'
office.make-up: '{name}调休上班'
redirect.text: '这一页搬到了：{page}'
way.accepts-assisted: '由工作人员当面收取'
way.accepts-phone: '电话里不收材料'
way.accepts-post: '随信寄来'
way.begin-counter: '去{place}。'
way.begin-online: '在{entry}里办。'
way.duty-hours: '有人值守：{hours}'
way.fully-online: '全程网办'
way.promise-done: '承诺 {duration}办好'
way.row-difference: '为什么不一样'
way.same: '和本页所写一样'
way.visits-counter: '到窗口办'
withdrawn.expired: '“{title}”到 {date} 为止，现在不再办理。'
doc.original-count: '原件 {count} 份'
doc.copy-count: '复印件 {count} 份'
lang.name-zh: '中文'
lang.name-en: '英文'
guide.ways-all: '{title}：各种办法逐项对照'
way.promise-reply-spot: '当场答复'
way.promise-duration-spot: '当场办'
way.promise-done-spot: '当场办好'
doc.copies-one: 1 份
doc.original-one: 原件 1 份
doc.copy-one: 复印件 1 份

# Advice: the facts and what follows from them, in one sentence
advice.counter-do: 建议到窗口办理
advice.online-do: 建议网上办理
advice.phone-do: 建议打电话办理
advice.assisted-do: 建议请人帮办代办
advice.post-do: 建议邮寄办理
advice.choose-do: 几种办法的承诺并排写在下面，由您选择
advice.closed-do: '各种办法现在都停办，急事请打 {hotline}'
advice.nobody-do: '没有哪一种能推荐，请打 {hotline} 问'
advice.assisted-title: 建议请人帮办
advice.post-title: 建议邮寄办
advice.nobody-title: 网上没人答复，窗口也停办
advice.fact-replies: '近{window}收到{received}件，按时答复{on-time}件'
advice.fact-oldest: '最久的一件已经等了{waited}，超过承诺的{times}倍'
advice.fact-few: '网上近{window}只收到{received}件，不足{fewest}件，看不出有没有人答复'
advice.fact-no-record: 网上办理没有测量过，不知道多久有人答复
advice.fact-no-replies: 网上有没有人答复，数据里没有提供
advice.fact-expired: '网上办理的数据只到 {until} 有效，现在不知道有没有人答复'
advice.fact-half: '{way}一般{half}办完'
advice.fact-nine: '十件里有九件，网上{online}内有结果，{way}{other}内办完'
advice.fact-visits: '网上跑{online}趟，{way}跑{other}趟'
advice.fact-visits-none: '网上不用跑，{way}跑{other}趟'
advice.fact-visits-neither: 网上和电话都不用跑
advice.fact-state: '{way}{state}：{reason}'
advice.fact-opens: '{place}今天不办公，{opening}开门'
advice.fact-next: '{place}下次按办公时间开门是{opening}，去之前请先打电话'
advice.as-of-day: '（{time}的情况）'
advice.as-of-moment: '（{time} 的情况）'
advice.stale-title: 现在不知道走哪条路
advice.stale: '这里的建议只到 {until} 有效，现在情况不明，请先打 {hotline} 问。当时写的是：{statement}'
state.reason-time: '{observed} 的情况，有效到 {until}'
state.reason-expired: '数据已过 {until}，现在情况不明。最后一次知道是“{state}”（{observed}）'
state.reason-future: '数据写的时间 {observed} 还没有到，不能用'
state.reason-incident: '“{title}”，{started} 开始，{observed} 还没有解决'
state.reason-incident-expired: '“{title}”最后一次说没有解决是 {observed}，现在情况不明'
state.reason-maintenance: '“{title}”，{from} 到 {until}'
state.reason-vacant: '答复的岗位自 {date} 起空缺'
state.reason-vacant-until: '答复的岗位到 {date} 才有人'
state.reason-entry-closed: '“{entry}”已于 {date} 停用'
state.reason-office: '{office}，{observed} 的情况'
state.reason-reported: '{observed} 的情况'
state.stale: '数据只到 {until}，现在情况不明。最后一次知道是“{state}”（{observed}）'
figure.on-time: '{received} 件中 {on-time} 件按时答复'
figure.on-time-share: '{received} 件中 {on-time} 件按时答复，{share}%'
figure.few-replies: '只有 {received} 件，其中 {on-time} 件按时答复，太少，不算百分比'
figure.half: '一半在 {duration}内'
figure.nine: '十件有九件在 {duration}内'
figure.oldest-waiting: '最久的一件已经等了 {duration}'
figure.replies-of: '{window}内的 {count} 件答复'
figure.handling-of: '{window}内办的 {count} 件'
figure.too-few: '（少于 {fewest} 件，只作参考）'
figure.window-until: '到 {time} 为止'
figure.staff: '{count} 人值守'

# Reply clock
clock.heading-way: '{way}：承诺 {duration}内答复'
clock.heading-spot: '{way}：承诺当场答复'
clock.summary: '截至 {today}：{last}及以前提交的都应有答复。'
clock.uncertain: '{year} 年以后的放假安排还没有公布，标“可能变动”的日期会变。'
clock.may-move: 可能变动
clock.caption: '{way}：哪天提交，最迟哪天有答复'
clock.is-due: 应已答复
clock.own-label: 您哪天提交的？
clock.own-due: '最迟 {date} 应有答复。'
clock.own-overdue: '最迟 {date} 应有答复，已经过了。请按下面的顺序找人。'
clock.own-moves: '最迟 {date} 应有答复；这一年的放假安排还没有公布，日期可能变动。'
clock.own-future: 这一天还没有到。
clock.reminder: '把最迟答复日 {date} 加进日历（{today}提交的）'
clock.reminder-own: 把您的最迟答复日加进日历
clock.reminder-title: '{title}：{way}今天应有答复'
clock.reminder-text: '没有答复就打 {phone}；还没有结果，打 {hotline}。'
clock.step-post: '打给责任岗位{post}：'
clock.step-vacant: '责任岗位{post}空缺，打给主管部门：'
clock.step-standin: '没人接就找替补：{standin}'
clock.step-counter: '直接到窗口办，不用再等网上：'
clock.step-complaint: '打投诉电话：'
clock.step-hotline: '打政务服务便民热线：'
clock.deadline: '到期后第 {count} 个工作日还没有答复'
clock.complaint-title: 投诉可以照这样写
clock.complaint-text: '我在____年__月__日通过“{way}”申请办理“{title}”。承诺 {duration}内答复，到今天还没有人答复。请{department}（{post}）告诉我：现在办到哪一步，什么时候有结果，为什么没有按时答复。我的电话：____。'
clock.complaint-hint: 不要写身份证号，也不要附证件照片。
way.short-online: 网上
way.short-counter: 窗口
way.short-phone: 电话
way.short-assisted: 帮办
way.short-post: 邮寄
advice.opening: '{day} {time}'
# Scorecard: figures, order and method
score.ranking: 部门名次
score.ranking-caption: '各部门的名次和得分，按 {date} 的指南和当时有效的数据'
score.services-caption: '各事项的名次和得分，按 {date} 的指南和当时有效的数据'
score.services-of: '{name}各事项在全部事项里的名次和得分'
score.measures-caption: '各项指标，按 {date} 的指南和当时有效的数据'
score.as-of: '按 {date} 的指南和当时有效的数据计算。'
score.of: '{name}：办事评分'
score.summary: '名次 {rank}，排名分 {ranking}。总分 {score}。'
score.services: 各事项得分
score.services-all: '看全部 {count} 个事项的得分'
score.measures: 各项指标
score.points-head: 分数
score.rank-points: 排名分
score.tied: '{rank}（并列）'
score.unranked: 没有指南，不排名
score.no-points: 没有分
score.weight-of: '权重 {weight}'
score.measure-weighted: '{measure}（权重 {weight}）'
score.unproven: 证明不了，不算分
score.by-case: 看情况
score.bar: '{points} 分，满分 100 分'
score.between: '{from} 至 {until}'
score.window-of: '{window}，到 {time}'
score.window-guides: '{date} 的指南内容'
score.expired: '最后一次数据是 {time} 的，已经过期'
score.value-running: '{count} 个渠道中 {part} 个正常，{middling} 个受限'
score.value-answering: '{count} 件中 {part} 件按时答复'
score.value-staffed: '{count} 个渠道中 {part} 个有人，{middling} 个岗位空缺'
score.value-satisfaction: '{count} 人评价，{part} 人满意或很满意'
score.value-grades: '从很满意到很不满意：{grades}；没有评价：{unrated}'
score.value-complaints: '收到 {count} 件，办结 {part} 件'
score.value-freshness: '{count} 份指南中 {part} 份在 {months} 个月内核对过'
score.value-owner: '{count} 份指南中 {part} 份写明岗位和替补，{middling} 份只写岗位'
score.value-burden: '{count} 份指南中 {part} 份不超过上限'
score.value-burden-one: '材料：{documents}；步骤：{steps}；到现场：{visits}'
score.sample-channels: '{units} 个渠道中的 {count} 个'
score.sample-services: '{units} 个事项中的 {count} 个'
score.sample-cases: '{count} 件，{units}'
score.doubt-too-few: '不足 {count} 件'
score.doubt-one-grade: 同一档占了九成半以上，像是默认选项
score.doubt-mostly-unrated: 没有评价的比评价的多
score.doubt-unrated-unsaid: 没有说明多少人没有评价
score.doubt-contradictory: 数字互相矛盾
score.sort-up: 从小到大
score.sort-down: 从大到小
score.formula-measure: 每项的分数：有数据的渠道或事项各算 0 到 100 分，取平均，舍去小数。每个渠道、每个事项一样重，大的盖不住小的。
score.formula-total: 总分 = 有分的各项“分数 × 权重”相加，再除以这些项的权重之和，舍去小数。没有数据的项不算零分，也不算满分，只少一项数据覆盖。
score.formula-rank: 排名分 = 适用的各项“排名分 × 权重”相加，再除以适用各项的权重之和，舍去小数。算每项的排名分时，没有数据、证明不了的渠道和事项都按 0 分。
score.rule-order: 名次按排名分，不按总分：没有报的、证明不了的都按 0 分，所以少报数据不会让名次变高。排名分一样的，报的项数占得多的在前；再一样就并列，按名称排列。
score.rule-null: 一项适不适用只看指南里有没有这样的渠道。数据源说“不适用”的，写“不适用”，排名仍按 0 分，不然人人都可以这样说。
score.rule-running: 每个渠道看状态：正常 100 分，受限 50 分，停办 0 分，情况不明没有分。排名只看渠道自己的记录，不看事件和维护：主动公布的不吃亏。
score.rule-answering: '每个承诺答复的渠道：按时答复占收到的多少，取威尔逊 90% 区间的下限，也就是数据至少证明了百分之几。不足 {requests} 件没有分。'
score.rule-staffed: 每个要等人答复的渠道：有人值守 100 分，没有人或者岗位空缺 0 分。没有写明责任岗位的没有分。
score.rule-satisfaction: '满意和很满意占评价的多少，取同样的下限。不足 {count} 人评价没有分。'
score.rule-complaints: '办结占收到的多少，取同样的下限。不足 {count} 件没有分。'
score.rule-freshness: '指南在 {months} 个月内核对过 100 分，超过了 0 分，没有写日期没有分。'
score.rule-owner: 写明责任岗位和替补 100 分，只写岗位 50 分，没有写或者岗位空缺 0 分。
score.rule-burden: '材料、步骤、到现场各算三分之一，按要求最多的那种办法。不超过上限（{documents} 样、{steps} 步、{visits} 趟）100 分，超过的按上限除以实际。网上办理没有写要来几趟的，排名时这一份按 0 分。'
score.rule-unproven: '这些数字只写件数，没有分：不足 {count} 件；没有说明多少人没有评价；没有评价的比评价的多；“很满意”或“满意”一档占了九成半以上，像是默认选项；数字互相矛盾。过了有效时间的数据不算。'
score.worked-total: '总分 =（{terms}）÷ {weights} = {sum} ÷ {weights} = {points}'
score.worked-rank: '排名分 =（{terms}）÷ {weights} = {sum} ÷ {weights} = {points}'

# Words of the office, each with what people say; `check` points them out in guides. The longest wins. What stands in
# brackets is advice. A word without another one is no office word, but a longer word that holds one.
plain_words:
  # 办与不办
  予以: 给
  予以办理: 给您办
  予以受理: 收下来办
  予以登记: 登记
  予以批准: 批准
  予以支持: 支持
  予以公布: 公布
  予以答复: 答复
  不予: 不
  不予受理: 不能办
  不予办理: 不办
  不予退还: 不退
  应予: 要
  未予: 没有
  获准: 得到同意
  概不: 都不
  恕不: 不
  暂不: 现在不
  暂缓: 先不
  免予: 不用
  免予提交: 不用交
  免于: 不用
  无须: 不用
  毋须: 不用
  毋需: 不用
  无需: 不用
  应当: 要
  应于: 要在
  务必: 一定
  务请: 请一定
  切勿: 不要
  请勿: 请不要
  严禁: 不准
  擅自: 没得到同意就
  责令: 要求
  责成: 要求
  处以罚款: 罚款
  # 没有说清楚的
  有关部门: （写出部门的名称）
  相关部门: （写出部门的名称）
  主管部门: （写出部门的名称）
  有关单位: （写出单位的名称）
  相关单位: （写出单位的名称）
  有关规定: （写出规定的内容）
  相关规定: （写出规定的内容）
  按规定: （写出规定的内容）
  按照规定: （写出规定的内容）
  按有关规定: （写出规定的内容）
  按相关规定: （写出规定的内容）
  依法依规: （写出是哪一条、怎么规定的）
  有关材料: （写出材料的名称）
  相关材料: （写出材料的名称）
  相关证明: （写出要哪种证明）
  有关手续: （写出要办哪几步）
  相关手续: （写出要办哪几步）
  有关事项: （写出是哪些事）
  相关事项: （写出是哪些事）
  有关事宜: （写出是哪些事）
  相关事宜: （写出是哪些事）
  未尽事宜: （写出还有哪些事）
  相关人员: （写出是谁）
  直系亲属: （写出是谁，比如父母、子女）
  有效证件: （写出要哪种证件）
  合法有效: （写出要哪种）
  原则上: （写出什么情况下不是这样）
  酌情: 看情况
  视情: 看情况
  视情况: 看情况
  尽快: （写出多久以内，或最晚哪一天）
  及时: （写出多久以内）
  适时: （写出什么时候）
  近期: （写出多久以内）
  即日起: （写出从哪一天起）
  因故: （写出原因）
  正常工作时间: （写出几点到几点）
  若干: 几
  进一步: （写出具体做什么）
  切实: （去掉这个词）
  特此: （去掉这个词）
  以下简称: （一直写全称）
  # 时间
  逾期: 过了期限
  逾期不候: 过了时间不等
  逾时: 过了时间
  届时: 到时候
  届满: 到期
  之日起: 那天起
  顺延: 往后推
  即行: 马上
  嗣后: 以后
  从速: 快些
  尚未: 还没有
  # 带、交、领
  携带: 带
  携带至: 带到
  本人持: 本人带
  须持: 要带
  自备: 自己带
  随附: 附上
  附具: 附上
  出具: 开
  开具: 开
  填具: 填
  填报: 填
  签署: 签名
  加盖: 盖
  递交: 交
  呈报: 报上去
  呈送: 送
  报送: 送
  报请: 请
  提请: 请
  移送: 转给
  交由: 交给
  寄递: 寄
  送达: 送到
  须提供: 要交
  需提供: 要交
  缴纳: 交
  缴清: 交清
  缴付: 交
  补缴: 补交
  付讫: 付清
  收讫: 收到了
  收悉: 收到了
  办讫: 办完
  按时足额: 按时交够
  备齐: 准备好
  备妥: 准备好
  齐备: 齐全
  备查: 留着，查的时候用
  核发: 发
  补正: 补齐、改正
  审阅: 看
  遗失: 丢了
  损毁: 坏了
  妥善: 好好
  妥善保管: 收好
  一并: 一起
  # 去、问、请
  前往: 到
  抵达: 到
  莅临: 到
  亲临: 本人到
  致电: 打电话
  致函: 写信
  来函: 来信
  垂询: 问
  敬请: 请
  恳请: 请
  烦请: 请
  告知: 告诉
  知悉: 知道
  获悉: 知道
  知晓: 知道
  悉知: 知道
  周知: 知道
  自行: 自己
  代为办理: 代办
  代为领取: 代领
  委托他人: 请别人
  他人: 别人
  受托人: 代办的人
  服务对象: 来办事的人
  行政相对人: 来办事的人
  贵单位: 您的单位
  我局: （写出局的名称）
  户籍所在地: 户口所在的地方
  # 连接的词
  如需: 要是想
  若需: 要是想
  如遇: 要是碰上
  倘若: 要是
  如若: 要是
  凡属: 只要是
  鉴于: 因为
  依照: 按
  参照: 照着
  遵照: 照着
  视同: 算作
  视为: 算作
  系指: 是指
  确系: 确实是
  之规定: 的规定
  上述: 上面的
  前述: 前面的
  下述: 下面的
  下列: 下面的
  载明: 写明
  列明: 写明
  均可: 都可以
  均应: 都要
  均需: 都要
  均须: 都要
  均为: 都是
  皆可: 都可以
  亦可: 也可以
  亦应: 也要
  即可: 就行
  方可: 才可以
  方能: 才能
  一律: 都
  逐一: 一个一个
  依序: 按顺序
  依次: 按顺序
  为宜: 最好
  旨在: 是为了
  拟于: 打算在
  拟申请: 想申请
  享有: 有
  具有: 有
  具备: 有
  会同: 和
  属实: 是真的
  兹有: 现在有
  兹定于: 定在
  兹证明: 证明
  # 不算公文用语的长词
  携带者:
  自行车:
  遗失说明:
  遗失声明:
  其他:
  电视:
  重视:
  轻视:
  忽视:
  近视:
  导致:
  以致:
  以前:
  目前:
  从前:
  之前:
  报告:
  告知承诺:
  告知书:
  众所周知:
  平均:
  人均:
  年均:
  月均:
  日均:
  户均:
  立即:
  随即:
  对方:
  双方:
  一方:
  各方:
  地方:
  官方:
  男方:
  女方:
  甲方:
  乙方:
  我方:
  买方:
  卖方:
  适应:
  相应:
  对应:
  供应:
  反应:
  以及:
  涉及:
  普及:
  及时间:
  合适:
  提出具:
  作出具:
  做出具:
  给出具:
  写出具:
  展开具:
  公开具:
  打开具:
  前提:
  大概:
  一律师:
  短暂:
  避免:
  以免:
  难免:
  高尚:
  和尚:
  一切:
  亲切:
  下载:
  记载:
  系列:
  以下:
  自我:
  增加:
  参加:
  工具:
  家具:
  文具:
  用具:
  农具:
  社会:
  机会:
  协会:
  会同意:
  金属:
  家属:
  附属:
  因为:
  认为:
  作为:
  成为:
  模拟:
  虚拟:
  分享:
  共享:
  填报志愿:

# Accountability
account.of: '{name}：谁负责'
account.as-of: '按 {date} 的指南。'
account.caption: '{name}各渠道的责任岗位'
account.phone: 电话
account.term: 任期
account.from: '{from} 起'
account.until: '到 {until} 为止'
account.from-until: '{from} 至 {until}'
account.vacant-until: '岗位空缺，{date} 起有人'
account.no-standin: 没有写明替补
account.duty: '渠道值守：{post}'
account.summary: 合计
account.counts: '{services} 件事，{channels} 个渠道；{vacant} 件的岗位空缺，{unnamed} 件没有写明岗位'

"""#),
("theme.yaml", #"""
# The default theme of Bianmin: paper, ink, indigo and one seal.
# Every colour is checked at build time, in light and in dark: `text` pairs 7:1, `parts` pairs 3:1.
name: default
tokens:
  light:
    ground: "#f6f6f0"          # the paper of the page
    surface: "#fffffc"         # a sheet laid on it: tables, boxes, fields
    surface-raised: "#ffffff"
    surface-sunk: "#e9eae1"    # header bar, footer, table heads
    text: "#1b2126"
    text-quiet: "#3d464c"
    link: "#1a3d70"
    link-visited: "#55296e"
    line: "#cfd1c5"
    line-strong: "#69726f"
    focus: "#b03f0a"
    accent: "#1d3557"          # indigo
    on-accent: "#ffffff"
    accent-soft: "#e3e9f2"
    seal: "#9c2219"            # the seal, and nothing else
    on-seal: "#ffffff"
    good: "#134a29"
    good-soft: "#e1f0e3"
    warn: "#5c3300"
    warn-soft: "#fbeccb"
    bad: "#7f1811"
    bad-soft: "#fae4df"
    unknown: "#363e46"
    unknown-soft: "#e6e8e8"
  dark:
    ground: "#12171b"
    surface: "#1a2025"
    surface-raised: "#20272d"
    surface-sunk: "#0c1013"
    text: "#eceee7"
    text-quiet: "#c4cac8"
    link: "#a9c8f4"
    link-visited: "#d8bdec"
    line: "#384147"
    line-strong: "#86929a"
    focus: "#ffb066"
    accent: "#b5cbee"
    on-accent: "#0f1c30"
    accent-soft: "#202d41"
    seal: "#932a20"
    on-seal: "#ffffff"
    good: "#a5dcb0"
    good-soft: "#15301d"
    warn: "#f5cf86"
    warn-soft: "#382809"
    bad: "#ffb7ab"
    bad-soft: "#431713"
    unknown: "#cdd3d6"
    unknown-soft: "#2a3238"
scale:                         # rem; the root is the reader's own setting
  small: 1
  body: 1.1875
  lead: 1.3125
  h3: 1.25
  h2: 1.4375
  h1: 2.125
  display: 2.75
contrast:
  text:                        # 7:1
    - [text, ground]
    - [text, surface]
    - [text, surface-raised]
    - [text, surface-sunk]
    - [text, accent-soft]
    - [text, good-soft]
    - [text, warn-soft]
    - [text, bad-soft]
    - [text, unknown-soft]
    - [text-quiet, ground]
    - [text-quiet, surface]
    - [text-quiet, surface-raised]
    - [text-quiet, surface-sunk]
    - [text-quiet, accent-soft]
    - [link, ground]
    - [link, surface]
    - [link, surface-raised]
    - [link, surface-sunk]
    - [link, accent-soft]
    - [link, warn-soft]
    - [link, bad-soft]
    - [link, unknown-soft]
    - [link-visited, ground]
    - [link-visited, surface]
    - [link-visited, surface-sunk]
    - [link-visited, accent-soft]
    - [accent, ground]
    - [accent, surface]
    - [accent, surface-sunk]
    - [accent, accent-soft]
    - [on-accent, accent]
    - [on-seal, seal]
    - [good, ground]
    - [good, surface]
    - [good, surface-sunk]
    - [good, accent-soft]
    - [good, good-soft]
    - [warn, ground]
    - [warn, surface]
    - [warn, surface-sunk]
    - [warn, accent-soft]
    - [warn, warn-soft]
    - [bad, ground]
    - [bad, surface]
    - [bad, surface-sunk]
    - [bad, accent-soft]
    - [bad, bad-soft]
    - [unknown, ground]
    - [unknown, surface]
    - [unknown, surface-sunk]
    - [unknown, accent-soft]
    - [unknown, unknown-soft]
  parts:                       # 3:1
    - [line-strong, ground]
    - [line-strong, surface]
    - [line-strong, surface-sunk]
    - [focus, ground]
    - [focus, surface]
    - [focus, surface-sunk]
    - [focus, accent-soft]
    - [focus, warn-soft]
    - [focus, bad-soft]
    - [accent, ground]
    - [accent, surface]
    - [good, good-soft]
    - [warn, warn-soft]
    - [bad, bad-soft]
    - [unknown, unknown-soft]

"""#),
  ]
}
