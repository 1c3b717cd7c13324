#include "ui/credentials/version_changes.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "models/schema/field_text.h"
#include "ui/credentials/version_secret.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
QString valueText(const QJsonValue &value)
{
    const QString text = textOfValue(value);
    return text.isEmpty() ? VersionChanges::tr("empty") : text;
}

/// What happened to a field that is or was a secret.
QString secretText(const FieldChange &change)
{
    if (!change.wasSecret)
        return change.kind == FieldChange::Kind::Set ? VersionChanges::tr("was not set; then set")
                                                     : VersionChanges::tr("was not secret; then made so");
    if (change.kind == FieldChange::Kind::Removed)
        return VersionChanges::tr("was set; then removed");
    return change.isSecret ? VersionChanges::tr("changed") : VersionChanges::tr("was secret; then not");
}
}

VersionChanges::VersionChanges(Schema schema, const FormTimings &timings, QWidget *parent)
    : QScrollArea(parent),
      m_schema(std::move(schema)),
      m_timings(timings)
{
    setFrameShape(QFrame::StyledPanel);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(Spacing::medium, Spacing::medium, Spacing::medium, Spacing::medium);
    m_layout->addStretch(1);
    setWidget(content);
}

QString VersionChanges::fieldName(const QString &path) const
{
    const Field *field = m_schema.leaf(path);
    return field ? field->displayLabel(QLocale().name()) : path;
}

void VersionChanges::show(const QString &intro, const CredentialVersion &version, const QString &labelAfter,
    const QList<CredentialField> &fieldsAfter)
{
    delete m_body;
    m_body = new QWidget(widget());
    m_bodyLayout = new QVBoxLayout(m_body);
    m_bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_bodyLayout->setSpacing(Spacing::medium);
    addText(intro, true);
    if (version.label != labelAfter)
        addPlain(tr("Label"), version.label, labelAfter);
    const auto changes = fieldChanges(version.fields, fieldsAfter);
    for (const FieldChange &change : changes)
        addChange(version.revision, change);
    if (changes.isEmpty() && version.label == labelAfter)
        addText(tr("No field was changed, only where it belongs or whether it is the default."));
    m_layout->insertWidget(0, m_body);
    m_body->show();
    ensureVisible(0, 0);
}

void VersionChanges::addText(const QString &text, bool muted)
{
    auto *label = new QLabel(text, m_body);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (muted)
        Theme::makeMuted(label);
    m_bodyLayout->addWidget(label);
}

void VersionChanges::addPlain(const QString &name, const QString &before, const QString &after)
{
    auto *title = new QLabel(name, m_body);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *values = new QLabel(tr("%1 → %2").arg(before, after), m_body);
    values->setTextFormat(Qt::PlainText);
    values->setWordWrap(true);
    values->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    values->setAccessibleName(tr("%1: was %2, then %3").arg(name, before, after));
    auto *block = new QVBoxLayout;
    block->setSpacing(Spacing::half);
    block->addWidget(title);
    block->addWidget(values);
    m_bodyLayout->addLayout(block);
}

void VersionChanges::addChange(qint64 revision, const FieldChange &change)
{
    if (change.wasSecret || change.isSecret)
        addSecret(revision, change);
    else
        addPlain(fieldName(change.path), valueText(change.before), valueText(change.after));
}

void VersionChanges::addSecret(qint64 revision, const FieldChange &change)
{
    const QString name = fieldName(change.path);
    auto *title = new QLabel(tr("%1: %2").arg(name, secretText(change)), m_body);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *block = new QVBoxLayout;
    block->setSpacing(Spacing::half);
    block->addWidget(title);
    m_bodyLayout->addLayout(block);
    if (!change.wasSecret)
        return;
    auto *secret = new VersionSecret(name, m_timings, m_body);
    block->addWidget(secret);
    const QString path = change.path;
    connect(secret, &VersionSecret::revealWanted, this,
        [this, revision, path, secret] { emit revealWanted(revision, path, secret); });
    connect(secret, &VersionSecret::copyWanted, this,
        [this, revision, path] { emit copyWanted(revision, path); });
}
}
