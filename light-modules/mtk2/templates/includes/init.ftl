[#include "/mtk/templates/includes/init.ftl"]
