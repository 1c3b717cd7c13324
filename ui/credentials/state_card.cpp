#include "ui/credentials/state_card.h"

#include <QAccessibleWidget>
#include <QBoxLayout>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/credentials/trash_retention.h"
#include "models/items/credential_text.h"
#include "ui/theme/icon_label.h"
#include "ui/theme/role_palette.h"

namespace claviger
{
namespace
{
constexpr qreal tintStrength = 0.09;

QColor tint(const QColor &colour, const QColor &base)
{
    const auto mix = [](int from, int to) { return qRound(from + (to - from) * tintStrength); };
    return {
        mix(base.red(), colour.red()), mix(base.green(), colour.green()), mix(base.blue(), colour.blue())};
}

QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    auto *card = qobject_cast<StateCard *>(object);
    return card ? new QAccessibleWidget(card, QAccessible::Grouping) : nullptr;
}

QString usedSentence(const CredentialSummary &summary)
{
    if (summary.lastUsedAt == 0)
        return StateCard::tr("Never used.");
    return StateCard::tr("Last used %1.")
        .arg(usedText(summary.lastUsedAt, QDateTime::currentMSecsSinceEpoch(), QLocale()));
}

QString missingSentence(const QStringList &missing)
{
    QStringList quoted;
    for (const QString &label : missing)
        quoted.append(StateCard::tr("“%1”").arg(label));
    return StateCard::tr("Missing: %1.").arg(quoted.join(StateCard::tr(", ")));
}
}

StateCard::StateCard(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconLabel(IconName::Check, ColorRole::Success, Spacing::icon, this)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_button(new QPushButton(this))
{
    QAccessible::installFactory(faceOf);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_text->setFont(Theme::smallFont(font()));
    m_button->setAutoDefault(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_button, 0, Qt::AlignLeading);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::medium, Spacing::small + 2, Spacing::medium, Spacing::small + 2);
    layout->setSpacing(Spacing::small + 2);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    connect(m_button, &QPushButton::clicked, this, [this] { emit remedyWanted(m_remedy); });
}

void StateCard::fill(const CredentialSummary &summary, const QStringList &missing, bool isReadOnly)
{
    m_remedy = Remedy::None;
    const QString title = statusText(summary.status);
    if (summary.deletedAt != 0) {
        const QDate last = QDateTime::fromMSecsSinceEpoch(summary.deletedAt + trashRetention).date();
        present(IconName::Trash, ColorRole::Muted, tr("In the trash"),
            {tr("It is deleted for good on %1.").arg(QLocale().toString(last, QLocale::LongFormat))});
        offer(Remedy::Restore, tr("Restore"));
    } else if (summary.status == CredentialStatus::Ready) {
        present(IconName::Check, ColorRole::Success, title, {usedSentence(summary)});
    } else if (summary.status == CredentialStatus::Incomplete) {
        QStringList sentences{usedSentence(summary)};
        if (!missing.isEmpty())
            sentences.prepend(missingSentence(missing));
        present(IconName::Warning, ColorRole::Warning, title, sentences);
        offer(Remedy::FillIn, tr("Fill in"));
    } else {
        const bool isGone = summary.status == CredentialStatus::SecretMissing;
        present(IconName::Warning, ColorRole::Danger, title,
            {isGone ? tr("Where its secret should rest there is none.")
                    : tr("The secret that rests in the store is not the one that was saved here."),
                tr("Enter it anew, or restore an earlier version from the history.")});
        offer(Remedy::EnterAnew, tr("Enter it anew"));
    }
    m_button->setEnabled(!isReadOnly);
    m_button->setVisible(m_remedy != Remedy::None);
}

void StateCard::present(IconName icon, ColorRole role, const QString &title, const QStringList &sentences)
{
    m_role = role;
    m_icon->setIcon(icon, role);
    m_title->setText(title);
    RolePalette::follow(m_title, role);
    m_text->setText(sentences.join(u' '));
    setAccessibleName(tr("State"));
    setAccessibleDescription(title + QStringLiteral(". ") + m_text->text());
    update();
}

void StateCard::offer(Remedy remedy, const QString &text)
{
    m_remedy = remedy;
    m_button->setText(text);
}

QString StateCard::title() const
{
    return m_title->text();
}

QString StateCard::text() const
{
    return m_text->text();
}

void StateCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint(Theme::color(m_role, palette()), palette().color(QPalette::Base)));
    painter.drawRoundedRect(rect(), Spacing::radius, Spacing::radius);
}
}
