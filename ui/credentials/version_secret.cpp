#include "ui/credentials/version_secret.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/forms/guarded_edits.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/secret_copy.h"
#include "ui/forms/secret_field.h"
#include "ui/theme/code_font.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int mostLines = 6;
}

VersionSecret::VersionSecret(const QString &label, const FormTimings &timings, QWidget *parent)
    : QWidget(parent),
      m_dots(new MaskedLineEdit(this)),
      m_eye(new RevealButton(timings.hold, this)),
      m_value(new GuardedTextEdit(this))
{
    auto *copy = makeCopyButton(this);
    copy->setAccessibleName(tr("Copy %1").arg(label));
    m_eye->setFieldLabel(label);
    m_dots->setReadOnly(true);
    m_dots->setStandIn(true);
    m_dots->setAccessibleName(label);
    m_value->setGuarded(true);
    m_value->setReadOnly(true);
    m_value->setUndoRedoEnabled(false);
    m_value->setTabChangesFocus(true);
    m_value->setFont(codeFontIn(font()));
    m_value->setAccessibleName(label);
    m_value->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(Spacing::half);
    line->addWidget(m_dots, 1);
    line->addWidget(m_eye);
    line->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    layout->addLayout(line);
    layout->addWidget(m_value);
    m_hideLater.setSingleShot(true);
    m_hideLater.setInterval(timings.reveal);

    connect(m_eye, &RevealButton::revealWanted, this, &VersionSecret::askForValue);
    connect(m_eye, &RevealButton::hideWanted, this, &VersionSecret::hideValue);
    connect(copy, &QToolButton::clicked, this, &VersionSecret::copyWanted);
    connect(&m_hideLater, &QTimer::timeout, this, &VersionSecret::hideValue);
}

void VersionSecret::askForValue()
{
    m_isAwaited = true;
    emit revealWanted();
}

void VersionSecret::showValue(const SecretBuffer &value)
{
    if (!m_isAwaited || !isVisible())
        return; // let go of or left in the meantime
    m_isAwaited = false;
    m_value->setPlainText(value.toText());
    m_value->setFixedHeight(heightFor(value.toText()));
    m_value->show();
    m_eye->setRevealed(true);
    m_hideLater.start();
}

/// As many lines as it takes, up to some.
int VersionSecret::heightFor(const QString &text) const
{
    const QFontMetrics metrics(m_value->font());
    const int room = qMax(1, width() - 2 * Spacing::medium);
    int lines = 0;
    for (const QString &line : text.split(u'\n'))
        lines += 1 + metrics.horizontalAdvance(line) / room;
    return metrics.lineSpacing() * qMin(lines, mostLines) + 2 * Spacing::medium;
}

bool VersionSecret::isRevealed() const
{
    return !m_value->isHidden();
}

void VersionSecret::hideValue()
{
    m_hideLater.stop();
    m_isAwaited = false;
    m_value->clear();
    m_value->hide();
    m_eye->setRevealed(false);
}

bool VersionSecret::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide)
        hideValue();
    if (event->type() == SecretCopyEvent::kind() && static_cast<SecretCopyEvent *>(event)->isWhole()) {
        event->accept();
        emit copyWanted(); // as the button does, with what is noted then
        return true;
    }
    return QWidget::event(event);
}
}
