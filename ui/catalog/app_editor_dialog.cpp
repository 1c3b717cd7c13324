#include "ui/catalog/app_editor_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "app/text/sentences.h"
#include "models/credentials/slug.h"
#include "ui/base/async.h"
#include "ui/base/discard_question.h"
#include "ui/catalog/app_facts_editor.h"
#include "ui/catalog/app_preview.h"
#include "ui/catalog/field_list_editor.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// A new one, with the field that nearly every app has.
Definition blank(const QString &keyLabel)
{
    Field key;
    key.name = u"apiKey"_s;
    key.label = LocalizedText(keyLabel);
    key.required = true;
    key.secret = true;
    Definition definition;
    definition.app.methods.append(ConnectionMethod());
    definition.app.methods.first().key = u"api_key"_s;
    definition.app.methods.first().schema.fields = {key};
    return definition;
}

/// The known ones and those of the person's other apps.
QStringList categoriesIn(const Workspace &workspace)
{
    QStringList categories = knownCategories();
    const auto definitions = workspace.definitions();
    for (const Definition &definition : definitions ? *definitions : QList<Definition>())
        categories += definition.app.categories;
    return categories;
}
}

AppEditorDialog::AppEditorDialog(
    Workspace &workspace, std::optional<Definition> before, QStringList taken, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_isNew(!before),
      m_before(before ? std::move(*before) : blank(tr("API key"))),
      m_taken(std::move(taken)),
      m_facts(new AppFactsEditor(categoriesIn(workspace), this)),
      m_fields(new FieldListEditor(this)),
      m_preview(new AppPreview(this)),
      m_failure(new QLabel(this))
{
    setWindowTitle(m_isNew ? tr("Add your own app") : tr("Edit the app"));
    m_failure->setWordWrap(true);
    m_failure->setTextFormat(Qt::PlainText);
    RolePalette::follow(m_failure, ColorRole::Danger);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(Spacing::large);
    sides->addWidget(m_fields, 3);
    sides->addWidget(m_preview, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_facts);
    layout->addLayout(sides, 1);
    layout->addWidget(m_failure);
    layout->addWidget(buildButtons());
    fill();
    connect(m_facts, &AppFactsEditor::changed, this, &AppEditorDialog::whenChanged);
    connect(m_fields, &FieldListEditor::changed, this, &AppEditorDialog::whenChanged);
    Theme::resizeDialog(this, {1020, 720});
    m_facts->setFocus();
}

void AppEditorDialog::fill()
{
    if (m_before.app.methods.isEmpty()) // a file may leave them out
        m_before.app.methods = blank({}).app.methods;
    m_facts->setApp(m_before.app);
    m_fields->setFields(m_before.app.methods.constFirst().schema.fields);
    m_initial = definition();
    whenChanged();
}

QWidget *AppEditorDialog::buildButtons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = box->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    Theme::makePrimary(m_save);
    // Not accept(): the dialog closes when the app is saved.
    connect(m_save, &QPushButton::clicked, this, &AppEditorDialog::save);
    connect(box, &QDialogButtonBox::rejected, this, &AppEditorDialog::reject);
    return box;
}

QString AppEditorDialog::slug() const
{
    if (!m_isNew)
        return m_before.app.slug;
    return freeSlug(slugFrom(m_facts->name(), u"app"_s), m_taken);
}

void AppEditorDialog::whenChanged()
{
    m_facts->showSlug(slug());
    m_preview->show(definition().app);
    showFailure({});
}

bool AppEditorDialog::isDirty() const
{
    return definition() != m_initial;
}

void AppEditorDialog::reject()
{
    leave([this] { discard(); });
}

void AppEditorDialog::leave(const std::function<void()> &then)
{
    if (isDirty())
        askToDiscard(this, tr("This app has not been saved."), then);
    else
        then();
}

void AppEditorDialog::discard()
{
    m_preview->wipe();
    QDialog::reject();
}

bool AppEditorDialog::check()
{
    if (!m_facts->check() || !m_fields->check())
        return false;
    // One that is connected in the browser may ask for nothing.
    const bool needsFields = m_before.app.methods.constFirst().kind == MethodKind::ApiKey;
    if (needsFields && m_fields->fields().isEmpty()) {
        showFailure(tr("The app needs at least one field."));
        return false;
    }
    return true;
}

Definition AppEditorDialog::definition() const
{
    Definition definition = m_before;
    App &app = definition.app;
    m_facts->take(app);
    app.slug = slug();
    if (m_isNew)
        definition.key = definition.name = app.slug;
    app.methods.first().schema.fields = m_fields->fields();
    return definition;
}

void AppEditorDialog::save()
{
    showFailure({});
    if (!check())
        return;
    m_save->setEnabled(false);
    const Definition made = definition();
    auto work = m_isNew ? m_workspace.addDefinition(made) : m_workspace.updateDefinition(made);
    whenDone(std::move(work), this, [this, slug = made.app.slug](const Result<DefinitionOutcome> &done) {
        m_save->setEnabled(true);
        if (!done)
            return showFailure(describe(done.error()).joined());
        m_preview->wipe();
        emit saved(slug);
        accept();
    });
}

void AppEditorDialog::showFailure(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
}
}
