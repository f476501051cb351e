items [#list navfn.navItems(content) as p]${p.title} ${navfn.link(p)};[/#list]
root ${navfn.rootPage(content.main).@name} level ${navfn.ancestorPageAtLevel(content.main, 1).@name}
active ${navfn.isActive(content, content)?string} ${navfn.isActive(content, cmsfn.contentByPath("/navfn/con"))?string} open ${navfn.isOpen(cmsfn.contentByPath("/navfn/con"), content)?string}
hidden ${navfn.isHiddenInNav(cmsfn.contentByPath("/navfn/an"))?string} template ${navfn.hasTemplate(content, "g:pages/navfn")?string} ${navfn.hasTemplateType(content, "home")?string}
selector ${navfn.linkWithSelector(content, content.main)} ${navfn.linkWithParameter(content, content.main)}
