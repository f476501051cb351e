[#assign asset = damfn.getAsset(content.asset)]
dam ${asset.title} ${asset.fileName} ${asset.mimeType} ${asset.link} ${damfn.getAssetLink(content.asset)} [#if damfn.getAsset("jcr:none")??]found[#else]none[/#if]
rendition ${damfn.getRendition(content.asset, "small").link} ${damfn.getRendition(content.asset, "unknown").getLink()}
map ${damfn.getAssetMap(content.asset).metadata.mgnl.width?c}
site ${sitefn.site().name} ${sitefn.site().parameters.slogan} theme ${sitefn.theme(sitefn.site()).name}[#list sitefn.theme(sitefn.site()).cssFiles as f] ${f.link}[/#list]
res ${resfn.css("/g/.*css")?trim} ${resfn.js(["/g/.*js"])?trim}
i18n ${i18n['hello']} ${i18n.get('hello', ['Lan'])}
ctx ${ctx.contextPath}| ${ctx.user.name} ${state.extension} ${state.locale} ${state.handle}
search [#list searchfn.searchPages("hai", "/others") as hit]${hit.title};[/#list]
json ${jsonfn.from(content).add("title", "@name").inline().print()}
hit [#list searchfn.searchPages("hai", "/others") as hit]${cmsfn.link(hit)};[/#list]
