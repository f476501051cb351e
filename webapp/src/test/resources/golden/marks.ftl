[#assign child = cmsfn.contentByPath("/marks/con")]
categories [#list catfn.getCategories(child) as one]${one.@name}@${one.@path}[/#list] ${catfn.categorizationRepository} ${catfn.getCategoryNodeByName("sport").@path}
by category [#list catfn.getContentByCategory(content, "sport") as one]${one.title};[/#list] [#list catfn.getContentByCategoryIdentifier("/marks", child.categories[0]) as one]${one.@name};[/#list] ${catfn.getContentByCategory(content, "none")?size}
by template [#list catfn.getContentByTemplateCategorySubCategory(content, "home", "golden") as one]${one.@name};[/#list]
tags [#list tagfn.getTags(child) as one]${one}[/#list] [#list tagfn.getContentByTags("website", "/marks", "Mưa") as one]${one.@name};[/#list]
json ${jsonfn.from(child).add("@name", "categories").expand("categories", "category").maskChar("@", "_").insertCustom("kind", "page").inline().print()}
children ${jsonfn.fromChildNodesOf(content).add("@name", "title").exclude("title").inline().print()}
appended ${jsonfn.appendFrom("[1]", child).add("@name", "categories['@name']").expand("categories", "category").inline().print()}
