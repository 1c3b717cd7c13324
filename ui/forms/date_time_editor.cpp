#include <QBoxLayout>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include "models/schema/field_text.h"
#include "ui/forms/choice_editors.h"
#include "ui/forms/wheel_guard.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// RFC 3339 needs the offset, which toString(Qt::ISODate) leaves out for local times.
QString rfc3339(const QDateTime &moment)
{
    return moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODate);
}

/// As the language writes dates, with the whole year and the seconds that a short one leaves out.
QString editableFormat(const QLocale &locale)
{
    QString date = locale.dateFormat(QLocale::ShortFormat);
    if (!date.contains(u"yyyy"_s))
        date.replace(u"yy"_s, u"yyyy"_s);
    QString time = locale.timeFormat(QLocale::ShortFormat);
    if (!time.contains(u"ss"_s))
        time.replace(u"mm"_s, u"mm:ss"_s);
    return date + u' ' + time;
}
}

DateTimeEditor::DateTimeEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_set(new QPushButton(tr("Set a date and time"), this)),
      m_moment(new QDateTimeEdit(this)),
      m_text(new QLineEdit(this)),
      m_clear(new QToolButton(this))
{
    m_moment->setDisplayFormat(editableFormat(QLocale()));
    m_moment->setCalendarPopup(true);
    guardWheel(m_moment);
    m_set->setAutoDefault(false);
    m_clear->setIcon(Icon::of(IconName::Cross));
    m_clear->setToolTip(tr("Clear"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    layout->addWidget(m_set);
    layout->addWidget(m_moment, 1);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_clear);
    layout->addStretch();
    for (QWidget *input :
        {static_cast<QWidget *>(m_set), static_cast<QWidget *>(m_moment), static_cast<QWidget *>(m_text)})
        watch(input);
    setMode(Mode::None);

    connect(m_set, &QPushButton::clicked, this, &DateTimeEditor::setNow);
    connect(m_clear, &QToolButton::clicked, this, &DateTimeEditor::clear);
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_original.clear();
        emit edited();
    });
    connect(m_text, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_original = text;
        emit edited();
    });
}

void DateTimeEditor::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(m_moment);
    m_original = textOfValue(value);
    const QDateTime moment = QDateTime::fromString(m_original, Qt::ISODateWithMs);
    if (m_original.isEmpty())
        return setMode(Mode::None);
    m_text->setText(m_original);
    m_moment->setDateTime(moment.toLocalTime());
    setMode(moment.isValid() ? Mode::Moment : Mode::Text);
}

QJsonValue DateTimeEditor::value() const
{
    switch (m_mode) {
    case Mode::None:
        return QJsonValue::Undefined;
    case Mode::Moment:
        return m_original.isEmpty() ? rfc3339(m_moment->dateTime()) : m_original;
    case Mode::Text:
        return m_original.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_original);
    }
    return QJsonValue::Undefined;
}

QWidget *DateTimeEditor::inputWidget() const
{
    if (m_mode == Mode::Moment)
        return m_moment;
    return m_mode == Mode::Text ? static_cast<QWidget *>(m_text) : m_set;
}

void DateTimeEditor::setLabel(const QString &, const QString &plain)
{
    m_set->setAccessibleName(tr("Set %1").arg(plain));
    m_moment->setAccessibleName(plain);
    m_text->setAccessibleName(plain);
    m_clear->setAccessibleName(tr("Clear %1").arg(plain));
}

void DateTimeEditor::setMode(Mode mode)
{
    m_mode = mode;
    m_set->setVisible(mode == Mode::None);
    m_moment->setVisible(mode == Mode::Moment);
    m_text->setVisible(mode == Mode::Text);
    m_clear->setVisible(mode != Mode::None);
    setFocusProxy(inputWidget());
}

void DateTimeEditor::setNow()
{
    const QDateTime now = QDateTime::currentDateTime();
    setValue(rfc3339(QDateTime(now.date(), QTime(now.time().hour(), 0))));
    m_moment->setFocus();
    emit edited();
}

void DateTimeEditor::clear()
{
    setValue(QJsonValue::Undefined);
    m_set->setFocus();
    emit edited();
}
}
