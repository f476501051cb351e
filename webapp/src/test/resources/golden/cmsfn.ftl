[#assign part = content.main["0"]]
title ${content.title} / ${cmsfn.decode(content).title}
part ${part.text} / ${cmsfn.decode(part).text}
children [#list cmsfn.children(content, "mgnl:page") as c]${c.@name} ${c.title};[/#list]
page ${cmsfn.page(part).@name} parent ${cmsfn.parent(part).@name} root ${cmsfn.root(part).@path} siteRoot ${cmsfn.siteRoot(part).@name}
ancestors [#list cmsfn.ancestors(part) as a]${a.@name};[/#list]
path ${cmsfn.contentByPath("/cmsfn/con").title} id ${cmsfn.contentById(content.@id).title} none ${(cmsfn.contentByPath("/nowhere").title)!"nothing"}
node ${cmsfn.asJCRNode(content).getProperty("title").getString()} ${cmsfn.asJCRNode(content).path} ${cmsfn.asJCRNode(content).isNodeType("mgnl:page")?string}
link ${cmsfn.link(content)} ${cmsfn.link("website", "/cmsfn/con")} [#list cmsfn.localizedLinks()?keys as l]${l}=${cmsfn.localizedLinks()[l]};[/#list]
state ${cmsfn.editMode?string} ${cmsfn.isEditMode()?string} ${cmsfn.publicInstance?string} ${cmsfn.language()} ${cmsfn.isCurrentLocale("vi")?string}
type ${cmsfn.hasTemplateOfType(part, "part")?string} ${cmsfn.hasTemplateOfType(content, "part")?string}
text ${cmsfn.abbreviateString("một hai ba bốn năm", 12)} ${cmsfn.fileExtension("a.b.pdf")} ${cmsfn.readableFileSize(2048)}${cmsfn.createHtmlAttribute("title", "a\"b")}
siblings [#assign s = cmsfn.siblings(cmsfn.contentByPath("/cmsfn/con"))]${s.index} ${s.first?string} ${(s.next().title)!"-"}
stored ${cmsfn.content("/cmsfn", "website").@name}
