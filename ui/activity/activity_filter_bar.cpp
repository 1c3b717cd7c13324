#include "ui/activity/activity_filter_bar.h"

#include <chrono>

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/text/activity_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace claviger
{
namespace
{
enum class Period { Any, Today, Yesterday, Week, Month };

qint64 startOf(const QDate &day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

void limit(ActivityQuery &query, Period period)
{
    const QDate today = QDate::currentDate();
    switch (period) {
    case Period::Any:
        return;
    case Period::Today:
        query.since = startOf(today);
        return;
    case Period::Yesterday:
        query.since = startOf(today.addDays(-1));
        query.until = startOf(today);
        return;
    case Period::Week:
        query.since = startOf(today.addDays(-6));
        return;
    case Period::Month:
        query.since = startOf(today.addDays(-29));
        return;
    }
}
}

ActivityFilterBar::ActivityFilterBar(QWidget *parent)
    : QWidget(parent),
      m_search(new QLineEdit(this)),
      m_group(addCombo(tr("What was done"))),
      m_program(addCombo(tr("With which program"))),
      m_period(addCombo(tr("When")))
{
    m_search->setPlaceholderText(tr("Search the activity"));
    m_search->setAccessibleName(tr("Search the activity"));
    m_search->setToolTip(tr("Search the activity (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icon::of(IconName::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    buildCombos();
    auto *combos = new QHBoxLayout;
    combos->setSpacing(Spacing::small);
    for (QComboBox *combo : {m_group, m_program, m_period})
        combos->addWidget(combo, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_search);
    layout->addLayout(combos);
    layout->addWidget(buildCredential());
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ActivityFilterBar::changed);
}

QComboBox *ActivityFilterBar::addCombo(const QString &name)
{
    auto *combo = new QComboBox(this);
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->setMinimumContentsLength(8);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(combo, &QComboBox::activated, this, &ActivityFilterBar::changed);
    return combo;
}

void ActivityFilterBar::buildCombos()
{
    m_group->addItem(tr("Everything"));
    for (const auto group :
        {ActivityGroup::Read, ActivityGroup::Changed, ActivityGroup::Apps, ActivityGroup::Settings})
        m_group->addItem(groupText(group), static_cast<int>(group));
    m_program->addItem(tr("Any program"));
    for (const QString &program : {u"claviger"_s, u"clav"_s})
        m_program->addItem(programText(program), program);
    m_period->addItem(tr("Any time"), static_cast<int>(Period::Any));
    m_period->addItem(tr("Today"), static_cast<int>(Period::Today));
    m_period->addItem(tr("Yesterday"), static_cast<int>(Period::Yesterday));
    m_period->addItem(tr("Last 7 days"), static_cast<int>(Period::Week));
    m_period->addItem(tr("Last 30 days"), static_cast<int>(Period::Month));
}

QWidget *ActivityFilterBar::buildCredential()
{
    m_credentialRow = new QWidget(this);
    m_credentialName = new QLabel(m_credentialRow);
    m_credentialName->setTextFormat(Qt::PlainText);
    m_credentialName->setWordWrap(true);
    auto *remove = new QToolButton(m_credentialRow);
    remove->setIcon(Icon::of(IconName::Cross));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAccessibleName(tr("Show the activity of all credentials"));
    remove->setToolTip(remove->accessibleName());
    auto *layout = new QHBoxLayout(m_credentialRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_credentialName, 1);
    layout->addWidget(remove);
    m_credentialRow->hide();
    connect(remove, &QToolButton::clicked, this, [this] { setCredential({}, {}); });
    return m_credentialRow;
}

ActivityQuery ActivityFilterBar::query() const
{
    ActivityQuery query;
    query.text = m_search->text().trimmed();
    if (const QVariant group = m_group->currentData(); group.isValid())
        query.group = static_cast<ActivityGroup>(group.toInt());
    query.program = m_program->currentData().toString();
    query.credential = m_credential;
    limit(query, static_cast<Period>(m_period->currentData().toInt()));
    return query;
}

void ActivityFilterBar::setCredential(const Id &id, const QString &label)
{
    m_credential = id;
    m_credentialName->setText(tr("Only of “%1”").arg(label));
    if (id.isNull() && m_credentialRow->isAncestorOf(focusWidget()))
        m_search->setFocus();
    m_credentialRow->setVisible(!id.isNull());
    emit changed();
}

void ActivityFilterBar::clear()
{
    m_search->clear();
    m_typing.stop();
    for (QComboBox *combo : {m_group, m_program, m_period})
        combo->setCurrentIndex(0);
    setCredential({}, {});
}
}
