node ${content?node_name} ${content?parent?node_name} [#list content?children as one]${one?node_name}:${one?node_type} [/#list]
def ${def.subtype} [#list def.cssFiles as file]${file.name}=${file.link} [/#list]
kept [#assign none = ctx.setAttribute("a", "1", 1)!]${ctx.a} ${ctx.getAttribute("a")} ${ctx.request.getAttribute("a")}${ctx.request.setAttribute("b", 2)}${ctx.b} ${ctx.getAttribute("missing")!"none"}
user ${ctx.user.name} ${ctx.getUser().hasRole("anonymous")?c} ${ctx.user.hasRole("editor")?c} ${ctx.user.getProperty("email")!"no mail"} ${ctx.user.groups?size}
request ${ctx.request.requestURI} ${ctx.request.method} ${ctx.request.getHeader("User-Agent")!"no header"} ${ctx.servletContext.contextPath}| ${ctx.site.name}
response [#assign none = ctx.response.setContentType("text/plain; charset=UTF-8")!]set
state ${state.selector} ${state.unwrap().selector} ${state.originalURI}
rest [#if restfn.call("none", "none")??]found[#else]nothing[/#if]
areas [@cms.area name="main" /][#list cmsfn.children(content.main) as part][@cms.component content=part dialog="g:other" editable=false /][/#list]
tried [#attempt]${nowhere}[#recover]recovered[/#attempt] session ${cmsfn.asJCRNode(content).session.workspace.name}
