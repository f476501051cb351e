[#-- The script that modules of others name; escaping of data as in theirs. --]
[#assign page = cmsfn.page(content)!content]
[#assign items = navfn.navItems(navfn.rootPage(page)!page)]
[#if items?has_content]
<nav class="mtk-nav">
  <ul>
    [#list items as item]<li><a href="${navfn.link(item)}"[#if navfn.isActive(page, item)] aria-current="page"[/#if]>${item.navigationTitle!item.title!item.@name}</a></li>[/#list]
  </ul>
</nav>
[/#if]
