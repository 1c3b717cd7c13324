#include "ui/catalog/app_editor_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "models/credentials/slug.h"
#include "ui/base/async.h"
#include "ui/base/discard_question.h"
#include "ui/catalog/app_preview.h"
#include "ui/catalog/field_list_editor.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
AppEditorDialog::AppEditorDialog(
    Workspace &workspace, std::optional<Definition> before, QStringList taken, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_before(std::move(before)),
      m_taken(std::move(taken)),
      m_name(new QLineEdit(this)),
      m_description(new QLineEdit(this)),
      m_slug(new QLabel(this)),
      m_fields(new FieldListEditor(this)),
      m_preview(new AppPreview(this)),
      m_failure(new QLabel(this))
{
    setWindowTitle(m_before ? tr("Edit the app") : tr("Add your own app"));
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
    layout->addLayout(buildNames());
    layout->addLayout(sides, 1);
    layout->addWidget(m_failure);
    layout->addWidget(buildButtons());
    fill();
    m_initial = definition();
    showSlug();
    showPreview();
    showFailure({});
    connect(m_name, &QLineEdit::textChanged, this, &AppEditorDialog::showSlug);
    for (QLineEdit *edit : {m_name, m_description})
        connect(edit, &QLineEdit::textChanged, this, &AppEditorDialog::showPreview);
    connect(m_fields, &FieldListEditor::changed, this, &AppEditorDialog::showPreview);
    Theme::resizeDialog(this, {940, 620});
    m_name->setFocus();
}

QLayout *AppEditorDialog::buildNames()
{
    m_name->setAccessibleName(tr("Name"));
    m_description->setAccessibleName(tr("What it is"));
    m_slug->setTextFormat(Qt::PlainText);
    Theme::makeMuted(m_slug);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_slug);
    form->addRow(tr("&What it is"), m_description);
    return form;
}

void AppEditorDialog::fill()
{
    if (m_before) {
        const QString locale = QLocale().name();
        m_name->setText(m_before->app.displayName(locale));
        m_description->setText(m_before->app.description.in(locale));
        m_fields->setFields(m_before->app.methods.constFirst().schema.fields);
        return;
    }
    Field key;
    key.name = u"apiKey"_s;
    key.label = LocalizedText(tr("API key"));
    key.required = true;
    key.secret = true;
    m_fields->setFields({key});
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
    if (m_before)
        return m_before->app.slug;
    return freeSlug(slugFrom(m_name->text(), u"app"_s), m_taken);
}

void AppEditorDialog::showSlug()
{
    m_slug->setText(m_name->text().trimmed().isEmpty() ? tr("Its name on the command line is made from this.")
                                                       : tr("Known as “%1” on the command line").arg(slug()));
}

void AppEditorDialog::showPreview()
{
    m_preview->show(definition().app);
}

bool AppEditorDialog::isDirty() const
{
    return definition() != m_initial;
}

void AppEditorDialog::reject()
{
    const auto leave = [this] {
        m_preview->wipe();
        QDialog::reject();
    };
    if (isDirty())
        askToDiscard(this, tr("This app has not been saved."), leave);
    else
        leave();
}

QString AppEditorDialog::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("The app needs a name.");
    const QList<Field> &fields = m_fields->fields();
    if (fields.isEmpty())
        return tr("The app needs at least one field.");
    QSet<QString> names;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QString &name = fields.at(i).name;
        if (!name.isEmpty() && !names.contains(name)) {
            names.insert(name);
            continue;
        }
        m_fields->edit(i);
        return name.isEmpty() ? tr("A field needs a name.") : tr("Two fields are called “%1”.").arg(name);
    }
    return {};
}

Definition AppEditorDialog::definition() const
{
    const QString locale = QLocale().name();
    Definition definition = m_before.value_or(Definition());
    App &app = definition.app;
    app.slug = slug();
    if (!m_before) {
        definition.key = definition.name = app.slug;
        app.methods.append(ConnectionMethod());
        app.methods.first().key = u"api_key"_s;
    }
    const QString name = m_name->text().trimmed();
    if (app.name.in(locale) != name)
        app.name = LocalizedText(name);
    const QString description = m_description->text().trimmed();
    if (app.description.in(locale) != description)
        app.description = description.isEmpty() ? LocalizedText() : LocalizedText(description);
    app.methods.first().schema.fields = m_fields->fields();
    return definition;
}

void AppEditorDialog::save()
{
    const QString wrong = problem();
    showFailure(wrong);
    if (!wrong.isEmpty()) {
        if (m_name->text().trimmed().isEmpty())
            m_name->setFocus();
        return;
    }
    m_save->setEnabled(false);
    const Definition made = definition();
    auto work = m_before ? m_workspace.updateDefinition(made) : m_workspace.addDefinition(made);
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
