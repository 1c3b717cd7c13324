#include "ui/forms/secret_field.h"

#include <utility>

#include <QBoxLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/schema/field_hints.h"
#include "models/schema/field_text.h"
#include "ui/forms/caps_lock_note.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/secret_copy.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
QToolButton *makeButton(QWidget *parent, IconName icon, const QString &toolTip)
{
    auto *button = new QToolButton(parent);
    button->setIcon(Icon::of(icon));
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}
}

QToolButton *makeCopyButton(QWidget *parent)
{
    return makeButton(parent, IconName::Copy, SecretField::tr("Copy"));
}

SecretField::SecretField(const Field &field, const FormTimings &timings, QWidget *parent)
    : SecretEditor(field, parent),
      m_edit(new MaskedLineEdit(this)),
      m_eye(new RevealButton(timings.hold, this)),
      m_copy(makeCopyButton(this)),
      m_generate(isMadeUp(field) ? makeButton(this, IconName::Generate, tr("Generate…")) : nullptr)
{
    buildLayout();
    setFocusProxy(m_edit);
    m_edit->setHint(field.placeholder.in(QLocale().name()));
    m_hideLater.setSingleShot(true);
    m_hideLater.setInterval(timings.reveal);
    m_edit->setOffersGenerator(true);
    updateButtons();
    watch(m_edit);

    connect(m_edit, &QLineEdit::textEdited, this, &SecretField::whenTyped);
    connect(m_edit, &MaskedLineEdit::removalWanted, this, &SecretField::removeSaved);
    connect(m_edit, &MaskedLineEdit::generatorWanted, this, &SecretEditor::generateRequested);
    connect(m_eye, &RevealButton::revealWanted, this, &SecretField::reveal);
    connect(m_eye, &RevealButton::hideWanted, this, &SecretField::hideValue);
    connect(m_copy, &QToolButton::clicked, this, &SecretEditor::copyRequested);
    if (m_generate)
        connect(m_generate, &QToolButton::clicked, this, &SecretEditor::generateRequested);
    connect(&m_hideLater, &QTimer::timeout, this, &SecretField::hideValue);
}

void SecretField::buildLayout()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Spacing::half);
    line->addWidget(m_edit, 1);
    line->addWidget(m_eye);
    line->addWidget(m_copy);
    if (m_generate)
        line->addWidget(m_generate);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    layout->addLayout(line);
    layout->addWidget(new CapsLockNote(m_edit, this));
}

void SecretField::setValue(const QJsonValue &value)
{
    hideValue();
    m_saved = false;
    m_edit->setStandIn(false);
    m_edit->setText(textOfValue(value));
    updateButtons();
}

void SecretField::makeReadOnly()
{
    m_edit->setReadOnly(true);
    m_edit->setOffersGenerator(false);
    delete std::exchange(m_generate, nullptr);
}

QWidget *SecretField::inputWidget() const
{
    return m_edit;
}

void SecretField::setLabel(const QString &withMnemonic, const QString &plain)
{
    FieldEditor::setLabel(withMnemonic, plain);
    m_eye->setFieldLabel(plain);
    m_copy->setAccessibleName(tr("Copy %1").arg(plain));
    if (m_generate)
        m_generate->setAccessibleName(tr("Generate %1").arg(plain));
}

SecretEditor::Content SecretField::content() const
{
    if (m_showsSaved)
        return Content::Kept;
    if (!m_edit->text().isEmpty())
        return Content::Given;
    return m_saved ? Content::Kept : Content::Empty;
}

void SecretField::setKept()
{
    wipe();
    m_saved = true;
    m_edit->setStandIn(true);
    updateButtons();
}

void SecretField::setGiven(const SecretBuffer &value)
{
    hideValue();
    m_edit->setText(value.toText());
    updateButtons();
}

SecretBuffer SecretField::secret() const
{
    return SecretBuffer::fromText(m_edit->text());
}

void SecretField::showSaved(const SecretBuffer &value)
{
    if (!m_awaitsSaved || content() != Content::Kept || !isVisible())
        return; // let go of, typed over or left in the meantime
    m_awaitsSaved = false;
    m_showsSaved = true;
    m_edit->setText(value.toText());
    m_edit->setCursorPosition(0);
    show(true);
}

bool SecretField::isRevealed() const
{
    return !m_edit->isMasked();
}

void SecretField::hideValue()
{
    m_hideLater.stop();
    m_awaitsSaved = false;
    show(false); // first: what goes from a shown line is told to screen readers
    if (m_showsSaved) {
        m_showsSaved = false;
        m_edit->wipeText();
    }
}

void SecretField::wipe()
{
    hideValue();
    m_edit->wipeText();
    m_saved = false;
    m_edit->setStandIn(false);
    updateButtons();
}

bool SecretField::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide)
        hideValue();
    if (event->type() == SecretCopyEvent::kind() && m_showsSaved
        && static_cast<SecretCopyEvent *>(event)->isWhole()) {
        event->accept();
        emit copyRequested(); // as the button does, with what is noted then
        return true;
    }
    return SecretEditor::event(event);
}

void SecretField::reveal()
{
    m_awaitsSaved = content() == Content::Kept;
    if (m_awaitsSaved)
        emit revealRequested();
    else if (content() == Content::Given)
        show(true);
}

void SecretField::show(bool revealed)
{
    m_edit->setMasked(!revealed);
    m_eye->setRevealed(revealed);
    if (revealed)
        m_hideLater.start();
}

void SecretField::whenTyped()
{
    if (m_showsSaved) { // what was revealed is now being changed
        m_showsSaved = false;
        m_saved = false;
        m_edit->setStandIn(false);
    }
    updateButtons();
    emit edited();
}

void SecretField::removeSaved()
{
    m_saved = false;
    m_edit->setStandIn(false);
    updateButtons();
    emit edited();
}

void SecretField::updateButtons()
{
    const bool something = content() != Content::Empty;
    m_eye->setEnabled(something);
    m_copy->setEnabled(something);
}
}
