/**
 * The commonest words of two characters in titles of official documents and newsletters. A list of our own, for a
 * dictionary's edition would decide what a page looks like. What is not in it may still be parted (see title-lines.ts).
 */
const groups = [
  '工作 会议 大会 年会 例会 论坛 峰会 座谈 仪式 活动 行动 计划 规划 项目 工程 任务 目标 方案 办法 意见 通知 通报 报告 汇报 公告 规定 细则 条例',
  '召开 举办 举行 组织 开展 启动 部署 推进 推动 促进 加快 加强 强化 提升 提高 深化 优化 完善 健全 构建 打造 建设 实施 落实 贯彻 学习 传达',
  '出席 讲话 致辞 主持 参加 走访 慰问 调研 检查 督查 督导 指导 考核 评价 评估 评审 验收 总结 表彰 表扬 交流 介绍 签约 签署 发布 公布 印发',
  '科技 技术 创新 创业 产业 企业 经济 社会 成果 转化 研发 科研 研究 实验 试验 试点 示范 应用 推广 专利 标准 质量 安全 生产 制造 装备 材料',
  '电子 能源 资源 生态 环境 环保 绿色 低碳 数字 数据 智能 信息 网络 金融 财政 资金 投资 融资 预算 审计 统计 市场 贸易 消费 服务 平台 基地',
  '政府 市委 省委 县委 区委 中央 国家 全国 全省 全市 全县 全区 全年 年度 季度 阶段 单位 部门 机关 人员 干部 党员 党建 纪检 监察 宣传 教育',
  '培训 人才 引进 培养 就业 民生 卫生 健康 医疗 医药 养老 文化 旅游 体育 农业 农村 乡村 振兴 城市 城乡 交通 水利 基层 社区 街道 乡镇 园区',
  '高新 高校 院所 大学 学校 联盟 协会 学会 委员 理事 专家 主任 主席 书记 市长 局长 院长 校长 代表 群众 管理 监管 执法 法治 法规 政策 措施',
  '制度 机制 体系 改革 开放 发展 合作 协同 协议 重点 专项 专题 主题 典型 案例 经验 先进 优秀 模范 成效 成绩 情况 问题 要求 精神 集中 全面',
  '深入 扎实 持续 积极 应急 救援 消防 演练 防控 防汛 攻坚 整治 整改 申报 认定 认证 建议 提案 议案 审议 通过 选举 任免 公示',
] as const;

const words: ReadonlySet<string> = new Set(groups.flatMap((group) => group.split(' ')));

/** Whether two characters that follow each other are a word, by all likelihood. */
export function isWord(pair: string): boolean {
  return words.has(pair);
}
